import { randomInt } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { type AnswerValue, answerField } from '../../src/domain/answers.ts';
import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import { scaleOf } from '../../src/domain/catalogue/scales.ts';
import type { Item, Template } from '../../src/domain/catalogue/types.ts';
import { cardOf, itemsOf, keyOf, keyWords, saveState } from '../e2e/support/answering.ts';
import { storedFields } from '../e2e/support/database.ts';
import type { Server } from '../e2e/support/server.ts';
import { beginAudit, idInAddress, installApp } from '../e2e/support/setUp.ts';
import { launchTablet, newProfile, removeProfile, type TabletBrowser } from '../e2e/support/tabletBrowser.ts';
import { TapLog } from './tapLog.ts';

/** In ms from the first answer of a round: long enough for a dozen answers, short enough to hit the first one too. */
const LATEST_KILL = 2_500;

export type Killed = { readonly shown: number; readonly missing: readonly string[] };

type Site = { readonly profile: string; readonly address: string; readonly template: Template };

const salesProcess = (): Template => {
  const template = ALL_TEMPLATES.find(({ kind }) => kind === 'sales-process');
  if (!template) throw new Error('no sales process in the catalogue');
  return template;
};

/** A tablet with an audit begun, closed as a person closes it. */
async function prepare(server: Server): Promise<Site> {
  const profile = newProfile();
  const template = salesProcess();
  const tablet = await launchTablet({ profile });
  await installApp(tablet, server);
  await beginAudit(tablet, { dealer: '南昌全顺', template });
  const address = `${server.origin}/audits/${idInAddress(tablet.page)}`;
  await tablet.close();
  return { profile, address, template };
}

/** Reports every answer that stands chosen on the page while the page says that all is saved. */
function reportShown(savedWord: string): void {
  const told = new Map<string, string>();
  const look = (): void => {
    const saved = [...document.querySelectorAll('footer p')].some(({ textContent }) => textContent === savedWord);
    if (!saved) return;
    for (const { name, value } of document.querySelectorAll<HTMLInputElement>('article input[type=radio]:checked')) {
      if (told.get(name) === value) continue;
      told.set(name, value);
      (window as unknown as { shownSaved: (item: string, answer: string) => void }).shownSaved(name, value);
    }
  };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document, everything);
}

async function watchShown({ context, w }: TabletBrowser, log: TapLog): Promise<void> {
  await context.exposeFunction('shownSaved', (item: string, value: string) => log.shown(item, value));
  await context.addInitScript(reportShown, w.t('audit.save.saved'));
}

/** The next step of the item's scale: never the one that stands there, which a tap would take back. */
function nextValue(item: Item, stored: unknown): AnswerValue {
  const steps: readonly unknown[] = scaleOf(item.scale).steps.map(({ value }) => value);
  const next = scaleOf(item.scale).steps[(steps.indexOf(stored) + 1) % steps.length]?.value;
  if (next === undefined) throw new Error(`${item.id} has no scale`);
  return next;
}

/** Taps answers as fast as the page takes them, until the browser is gone. */
async function answerUntilKilled(tablet: TabletBrowser, { template }: Site, log: TapLog): Promise<void> {
  const items = itemsOf(template);
  const section = template.sections[randomInt(template.sections.length)];
  if (section && section !== template.sections[0]) {
    await tablet.page
      .getByRole('button', { name: tablet.w.text(section.title) })
      .first()
      .click();
  }
  const stored = await storedFields(tablet.page);
  for (const item of section?.items ?? items) {
    const value = nextValue(item, stored[answerField(item.id, 'value')]);
    log.tapped(item.id, value);
    await keyOf(cardOf(tablet, template, item), keyWords(tablet.w, item, value)).check();
  }
  await saveState(tablet).waitFor();
}

/** Opens the audit in a new browser process and looks for everything that was ever shown as saved. */
async function reopen(site: Site, log: TapLog): Promise<{ tablet: TabletBrowser; missing: string[] }> {
  const tablet = await launchTablet({ profile: site.profile });
  await watchShown(tablet, log);
  await tablet.page.goto(site.address);
  await tablet.page.getByRole('article').first().waitFor();
  const fields = await storedFields(tablet.page);
  return { tablet, missing: log.missingFrom((itemId) => fields[answerField(itemId, 'value')]) };
}

async function killWhileAnswering(tablet: TabletBrowser, site: Site, log: TapLog): Promise<void> {
  const answering = answerUntilKilled(tablet, site, log).catch((error: unknown) => {
    if (!/closed|crashed/i.test(String(error))) throw error;
  });
  // The random moment itself, not a wait for something.
  await after(randomInt(50, LATEST_KILL));
  await tablet.kill();
  await answering;
}

/**
 * Kills the browser (kill -9) at a random moment while answers are tapped, `times` times on one tablet, and looks after
 * each kill for every answer that was ever shown as saved. Without a network, as in a showroom.
 */
export async function killBrowsers(server: Server, times: number, report?: (round: Killed) => void): Promise<Killed> {
  const site = await prepare(server);
  await server.stop();
  const log = new TapLog();
  const missing: string[] = [];
  let { tablet } = await reopen(site, log);
  for (let round = 0; round < times; round += 1) {
    await killWhileAnswering(tablet, site, log);
    const reopened = await reopen(site, log);
    tablet = reopened.tablet;
    missing.push(...reopened.missing);
    report?.({ shown: log.shownCount, missing: reopened.missing });
  }
  await tablet.close();
  removeProfile(site.profile);
  return { shown: log.shownCount, missing };
}
