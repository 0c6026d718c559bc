import { expect } from '@playwright/test';
import { scaleOf } from '../../../src/domain/catalogue/scales.ts';
import { MORNING_MEETING_V1 } from '../../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import { SALES_PROCESS_V1 } from '../../../src/domain/catalogue/templates/salesProcess.v1.ts';
import { SHOWROOM_5S_V1 } from '../../../src/domain/catalogue/templates/showroom5s.v1.ts';
import type { Item } from '../../../src/domain/catalogue/types.ts';
import { answer, cardOf, choosePhotos, drawAnswers, fillAudit, itemsOf, keyOf, seal, thumbsIn } from './answering.ts';
import { type BundleFile, exportProgramme, previewBundle } from './bundles.ts';
import { jpegFile, paintJpeg } from './photos.ts';
import { addDealer, chooseLanguage, goTo, openVisit, sayWho, startAudit, startProgramme } from './setUp.ts';
import type { TabletBrowser } from './tabletBrowser.ts';
import { tourOfActions } from './tourActions.ts';
import { tourOfMeetings } from './tourMeetings.ts';

/** Called on every screen and every state of it that a person can come to; the name says which. */
export type Look = (where: string) => Promise<void>;

type Tour = { readonly hand: TabletBrowser; readonly look: Look };

const DEALER = '南昌江铃全顺第一展厅';

async function closeSheet({ hand: { page, w } }: Tour): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w.t('common.close') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function beginnings({ hand, look }: Tour): Promise<void> {
  const { page, w } = hand;
  await chooseLanguage(hand);
  await look('first run');
  await page.getByRole('button', { name: w.t('welcome.start') }).click();
  await expect(page.getByText(w.t('person.nameNeeded'))).toBeVisible();
  await look('first run, name missing');
  await sayWho(hand);
  await look('today, empty');
  await goTo(hand, 'nav.sync');
  await expect(page.getByText(w.t('sync.nothingToExport'))).toBeVisible();
  await look('sync, empty');
  await goTo(hand, 'nav.dealers');
  await expect(page.getByRole('heading', { name: w.t('dealers.emptyTitle') })).toBeVisible();
  await look('dealers, empty');
  await page.getByRole('link', { name: w.t('dealers.new') }).click();
  await page.getByRole('button', { name: w.t('common.save') }).click();
  await expect(page.getByText(w.t('dealer.nameNeeded'))).toBeVisible();
  await look('dealer form, name missing');
}

async function programme({ hand, look }: Tour): Promise<void> {
  const { page, w } = hand;
  await addDealer(hand, DEALER);
  await look('dealer, no programme');
  await page.getByRole('link', { name: w.t('programme.start') }).click();
  await expect(page.getByRole('heading', { name: w.t('programme.newTitle') })).toBeVisible();
  await look('programme form');
  await page.goBack();
  await startProgramme(hand);
  await look('programme, no visit');
  await openVisit(hand, 1);
  await look('visit, no audit');
}

/** A checklist with selectable steps, with everything on a card that can be opened. */
async function openAudit({ hand, look }: Tour): Promise<void> {
  const { page, w } = hand;
  await page.getByRole('link', { name: w.t('visit.chooseSteps') }).click();
  await expect(page.getByRole('button', { name: w.like('start.begin') })).toBeVisible();
  await look('choice of steps');
  await page.goBack();
  await startAudit(hand, SALES_PROCESS_V1);
  await look('audit, untouched');
  const [first, second, third] = itemsOf(SALES_PROCESS_V1) as [Item, Item, Item];
  await answer(hand, cardOf(hand, SALES_PROCESS_V1, first), {
    item: first,
    answer: {
      value: scaleOf(first.scale).steps[0]?.value ?? null,
      reason: '',
      note: w.lang === 'zh' ? '灯箱有一处不亮，已告知销售经理。' : 'One lamp is out.',
    },
  });
  await keyOf(cardOf(hand, SALES_PROCESS_V1, second), w.t('audit.na')).check();
  const card = cardOf(hand, SALES_PROCESS_V1, third);
  await choosePhotos(hand, card, [jpegFile(await paintJpeg(page, { width: 640, height: 480 }))]);
  await expect(thumbsIn(hand, card)).toHaveCount(1);
  await look('audit, note, reason and photo');
}

async function sheets(tour: Tour): Promise<void> {
  const { hand, look } = tour;
  const { page, w } = hand;
  const [first, , third] = itemsOf(SALES_PROCESS_V1) as [Item, Item, Item];
  const card = cardOf(hand, SALES_PROCESS_V1, first);
  const open = async (where: string, press: () => Promise<void>): Promise<void> => {
    await press();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(where);
    await closeSheet(tour);
  };
  await open('audit, guide and history', () => card.getByRole('button', { name: w.t('audit.guide') }).click());
  await open('audit, photo', () => thumbsIn(hand, cardOf(hand, SALES_PROCESS_V1, third)).click());
  await open('audit, facts', () => page.getByRole('button', { name: w.t('audit.info.title') }).click());
  await open('audit, keys', async () => {
    await card.focus();
    await page.keyboard.press('?');
  });
  await open('audit, what is missing', () =>
    page
      .getByRole('banner')
      .getByRole('button', { name: w.t('audit.finish') })
      .click(),
  );
}

async function zones({ hand, look }: Tour): Promise<void> {
  const { page, w } = hand;
  await page.getByRole('link', { name: w.t('audit.back') }).click();
  await startAudit(hand, SHOWROOM_5S_V1);
  await page.getByRole('radio', { name: w.t('audit.walk.zone') }).check();
  await expect(page.getByRole('navigation', { name: w.t('audit.zones') })).toBeVisible();
  await look('audit by zones');
  await page.getByRole('link', { name: w.t('audit.back') }).click();
}

async function sealed({ hand, look }: Tour): Promise<void> {
  const { page, w } = hand;
  await startAudit(hand, MORNING_MEETING_V1);
  await fillAudit(hand, { template: MORNING_MEETING_V1, answers: drawAnswers(w, MORNING_MEETING_V1) });
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: w.t('audit.finish') })
    .click();
  await expect(page.getByRole('img', { name: w.t('signature.area') })).toBeVisible();
  await look('audit, signature');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w.t('common.close') })
    .click();
  await seal(hand);
  await look('audit, sealed');
  await page.getByRole('button', { name: w.t('audit.reopen') }).click();
  await look('audit, reopening');
  await page.getByRole('link', { name: w.t('audit.back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: w.t('visit.no', { no: 1 }) })).toBeVisible();
  await look('visit, with audits');
}

async function outAndIn(tour: Tour): Promise<BundleFile> {
  const { hand, look } = tour;
  const { page, w } = hand;
  await page.getByRole('link', { name: w.t('visit.back'), exact: true }).click();
  await expect(page.getByRole('heading', { name: w.t('sheet.title') })).toBeVisible();
  await look('programme, with scores');
  await page.getByRole('button', { name: w.t('bundle.export') }).click();
  await expect(page.getByRole('button', { name: w.t('bundle.download') })).toBeVisible();
  await look('export');
  await closeSheet(tour);
  const file = await exportProgramme(hand);
  await goTo(hand, 'nav.sync');
  await expect(page.getByRole('heading', { name: w.t('enrol.title') })).toBeVisible();
  await expect(page.getByRole('heading', { name: w.t('sync.copies') })).toBeVisible();
  await look('sync');
  return file;
}

async function rest({ hand, look }: Tour): Promise<void> {
  const { page, w } = hand;
  await goTo(hand, 'nav.settings');
  await expect(page.getByRole('heading', { name: w.t('settings.about') })).toBeVisible();
  await look('settings');
  await goTo(hand, 'nav.dealers');
  await expect(page.getByRole('link', { name: DEALER })).toBeVisible();
  await look('dealers');
  await page.getByRole('link', { name: DEALER }).click();
  await expect(page.getByRole('heading', { name: w.t('dealer.audits') })).toBeVisible();
  await look('dealer');
  await goTo(hand, 'nav.today');
  await expect(page.getByRole('heading', { name: w.t('today.drafts') })).toBeVisible();
  await look('today');
  await page.goto(`${new URL(page.url()).origin}/nowhere`);
  await expect(page.getByRole('heading', { level: 1, name: w.t('missing.title') })).toBeVisible();
  await look('no such page');
}

/** `audits` alone, or the meetings and actions around them too: those are the longer half, and one language is enough. */
export type TourOf = 'audits' | 'everything';

/** Goes through the app as one person would, and looks at each screen. Gives the bundle that was exported. */
export async function tour(hand: TabletBrowser, look: Look, of: TourOf): Promise<BundleFile> {
  const parts = { hand, look };
  await beginnings(parts);
  await programme(parts);
  await openAudit(parts);
  await sheets(parts);
  await zones(parts);
  await sealed(parts);
  const file = await outAndIn(parts);
  if (of === 'everything') {
    await tourOfActions(hand, look, file.bundle.programme.id);
    await tourOfMeetings(parts);
  }
  await rest(parts);
  return file;
}

/** What a tablet sees that gets the bundle of another one. */
export async function tourOfImport(hand: TabletBrowser, file: BundleFile, look: Look): Promise<void> {
  await sayWho(hand, '李静');
  await goTo(hand, 'nav.sync');
  await previewBundle(hand, file);
  await look('import, preview');
}
