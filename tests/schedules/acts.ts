import { expect, type Locator } from '@playwright/test';
import { photosOf } from '../../src/domain/answers.ts';
import { choosePhotos, drawSignature, saveState, thumbsIn } from '../e2e/support/answering.ts';
import { jpegFile, paintJpeg } from '../e2e/support/photos.ts';
import type { Player } from './player.ts';

/** Where a programme stands that several people work on. */
export type Site = { readonly dealerId: string; readonly programmeId: string; readonly auditId: string };

/** Undefined when the person could not do it: the record is not there, is sealed, or not his to write. */
export type Said = readonly [field: RegExp, value: unknown] | 'something' | undefined;

/** yes, partly, no; and not observed, behind not applicable, which would ask for a reason. */
const ANSWERS = [0, 1, 2, 4];

async function auditAt(player: Player, { auditId }: Site): Promise<'open' | 'sealed' | undefined> {
  const header = (await player.audits()).find(({ id }) => id === auditId);
  if (!header) return undefined;
  const { page } = player.hand;
  await player.goTo(`/audits/${auditId}`);
  await page.getByRole('article').first().waitFor();
  return header.state === 'open' ? 'open' : 'sealed';
}

/** A card of the open section; undefined where nothing may be filled in. */
async function cardAt(player: Player, site: Site, roll: number): Promise<Locator | undefined> {
  if ((await auditAt(player, site)) !== 'open') return undefined;
  const { page } = player.hand;
  const cards = page.getByRole('article');
  const card = cards.nth(roll % (await cards.count()));
  return (await card.getByRole('radio').first().isEnabled()) ? card : undefined;
}

const saved = (player: Player): Promise<void> => expect(saveState(player.hand)).toBeVisible();

/** An answer that does not stand there yet: a tap on one that does would take it back. */
async function keyFor(card: Locator, roll: number): Promise<Locator> {
  const keys = ANSWERS.map((nth) => card.getByRole('radio').nth(nth));
  const first = keys[roll % keys.length] as Locator;
  return (await first.isChecked()) ? (keys[(roll + 1) % keys.length] as Locator) : first;
}

export async function answer(player: Player, site: Site, roll: number): Promise<Said> {
  const card = await cardAt(player, site, roll);
  if (!card) return undefined;
  const key = await keyFor(card, roll);
  const value = await key.getAttribute('value');
  await key.check();
  await saved(player);
  return [/^answers\..*\.value$/, value];
}

export async function note(player: Player, site: Site, roll: number): Promise<Said> {
  const card = await cardAt(player, site, roll);
  if (!card) return undefined;
  const { w } = player.hand;
  const field = card.getByRole('textbox', { name: w.t('audit.note') });
  if (!(await field.isVisible())) await card.getByRole('button', { name: w.t('audit.note'), exact: true }).click();
  const words = `${player.name} ${roll}`;
  await field.fill(words);
  await field.blur();
  await saved(player);
  return [/\.note$/, words];
}

export async function photo(player: Player, site: Site, roll: number): Promise<Said> {
  const card = await cardAt(player, site, roll);
  if (!card) return undefined;
  const before = await thumbsIn(player.hand, card).count();
  const picture = await paintJpeg(player.hand.page, { width: 64 + (roll % 200), height: 48, seed: 1 + (roll % 300) });
  await choosePhotos(player.hand, card, [jpegFile(picture)]);
  await expect(thumbsIn(player.hand, card)).toHaveCount(before + 1);
  await saved(player);
  return [/^photos\./, undefined];
}

export async function rename(player: Player, { dealerId }: Site, roll: number): Promise<Said> {
  const { page, w } = player.hand;
  const known = (await player.records()).some(({ id }) => id === dealerId);
  if (!known) return undefined;
  await player.goTo(`/dealers/${dealerId}/edit`);
  const field = page.getByLabel(w.t('dealer.name'));
  await field.waitFor();
  const name = `展厅 ${roll}`;
  await field.fill(name);
  await page.getByRole('button', { name: w.t('common.save') }).click();
  const done = page.getByRole('heading', { level: 1, name, exact: true });
  const refused = page.getByText(w.t('rights.notYours'));
  await expect(done.or(refused).first()).toBeVisible();
  return (await done.isVisible()) ? [/^name$/, name] : undefined;
}

/** Chooses one of two values that stand against each other, wherever on the shown section they do. */
export async function settle(player: Player, site: Site): Promise<Said> {
  if ((await auditAt(player, site)) !== 'open') return undefined;
  return (await settleShown(player)) > 0 ? 'something' : undefined;
}

async function settleShown(player: Player): Promise<number> {
  const { page, w } = player.hand;
  const boxes = page.getByRole('article').filter({ hasText: w.t('audit.conflict') });
  let settled = 0;
  for (; (await boxes.count()) > 0 && settled < 40; settled += 1) {
    const choice = boxes.first().locator('li > button').first();
    if (!(await choice.isEnabled())) return 0;
    const left = await page.locator('article li > button').count();
    await choice.click();
    await expect.poll(() => page.locator('article li > button').count()).toBeLessThan(left);
  }
  if (settled > 0) await saved(player);
  return settled;
}

/** Answers whatever is open, section by section, and signs. */
export async function seal(player: Player, site: Site, roll: number): Promise<Said> {
  if (!(await cardAt(player, site, roll))) return undefined;
  const { page, w } = player.hand;
  const rail = page.getByRole('navigation', { name: w.t('audit.sections') }).getByRole('button');
  for (let nth = 0; nth < (await rail.count()); nth += 1) {
    await rail.nth(nth).click();
    await expect(rail.nth(nth)).toHaveAttribute('aria-current', 'true');
    await settleShown(player);
    for (const card of await page.getByRole('article').all()) {
      if ((await card.locator('input[type=radio]:checked').count()) === 0) {
        await card
          .getByRole('radio')
          .nth(roll % 3)
          .check();
      }
    }
  }
  await saved(player);
  const finish = page.getByRole('contentinfo').getByRole('button', { name: w.t('audit.finish') });
  await finish.click();
  const sheet = page.getByRole('dialog', { name: w.t('audit.finish') });
  await drawSignature(sheet.getByRole('img', { name: w.t('signature.area') }));
  await sheet.getByRole('button', { name: w.t('audit.seal.do') }).click();
  await expect(page.getByRole('heading', { name: w.t('audit.sealed.title') })).toBeVisible();
  await saved(player);
  return [/^seal$/, undefined];
}

export async function reopen(player: Player, site: Site, roll: number): Promise<Said> {
  if ((await auditAt(player, site)) !== 'sealed') return undefined;
  const { page, w } = player.hand;
  const button = page.getByRole('button', { name: w.t('audit.reopen'), exact: true });
  await page.getByRole('heading', { name: w.t('audit.sealed.title') }).waitFor();
  if (!(await button.isVisible())) return undefined;
  await button.click();
  await page.getByLabel(w.t('audit.reopen.reason')).fill(`第 ${roll} 次`);
  await page.getByRole('button', { name: w.t('audit.reopen.do'), exact: true }).click();
  await expect(page.getByRole('heading', { name: w.t('audit.sealed.title') })).toHaveCount(0);
  await saved(player);
  return [/^reopened$/, undefined];
}

/** Taps answers until somebody stops it: what of it is there afterwards was not promised to anybody. */
export async function answerOnAndOn(player: Player, site: Site): Promise<void> {
  for (let roll = 0; ; roll += 1) {
    const card = await cardAt(player, site, roll);
    if (!card) return;
    await (await keyFor(card, roll)).check();
  }
}

/** The digest of a programme's bundle, as the export dialog shows it: its first sixteen figures. */
export async function shownDigest(player: Player, { programmeId }: Site): Promise<string> {
  const { page, w } = player.hand;
  await player.goTo(`/programmes/${programmeId}`);
  await page.getByRole('button', { name: w.t('bundle.export') }).click();
  const dialog = page.getByRole('dialog', { name: w.t('bundle.exportTitle') });
  await expect(dialog.getByText(w.t('bundle.digest'))).toBeVisible();
  const digest = /\b[0-9a-f]{16}\b/.exec((await dialog.textContent()) ?? '')?.[0] ?? '';
  await page.keyboard.press('Escape');
  return digest;
}

/** Every photo that the records name. */
export async function photosNamed(player: Player): Promise<string[]> {
  const hashes = (await player.records()).flatMap(({ fields }) => photosOf(fields).map(({ sha256 }) => sha256));
  return [...new Set(hashes)];
}
