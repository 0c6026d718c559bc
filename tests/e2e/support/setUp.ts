import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Template } from '../../../src/domain/catalogue/types.ts';
import type { Server } from './server.ts';
import type { TabletBrowser } from './tabletBrowser.ts';

// What a person does from the first run up to an open checklist, by the words on the screen.

export const AUDITOR = '王芳';
const LANGUAGE_NAMES = { zh: '中文', en: 'English' } as const;

type Hand = Pick<TabletBrowser, 'page' | 'w'>;

type Install = Pick<Server, 'origin'> & {
  /** Ms until every file is there; more for several tablets at once. */
  readonly within?: number;
};

/** Opens the app while there is a network, until every file is kept for use without one. */
export async function installApp({ page, w }: Hand, { origin, within = 20_000 }: Install): Promise<void> {
  await page.goto(origin);
  // The app starts in Chinese whatever the browser speaks; the language is chosen at the first run.
  await chooseLanguage({ page, w });
  await expect(page.getByText(w.t('storage.offlineYes'))).toBeVisible({ timeout: within });
}

export async function chooseLanguage({ page, w }: Hand): Promise<void> {
  await page.getByRole('radio', { name: LANGUAGE_NAMES[w.lang] }).check();
  await expect(page.getByRole('heading', { name: w.t('welcome.title') })).toBeVisible();
}

/** The first run: language, name, role. */
export async function sayWho({ page, w }: Hand, name = AUDITOR): Promise<void> {
  await chooseLanguage({ page, w });
  await page.getByLabel(w.t('person.name')).fill(name);
  await page.getByRole('radio', { name: w.t('role.bec-consultant') }).check();
  await page.getByRole('button', { name: w.t('welcome.start') }).click();
  await expect(page.getByRole('heading', { name: w.t('today.emptyTitle') })).toBeVisible();
}

/** Goes somewhere by the main navigation. */
export async function goTo(
  { page, w }: Hand,
  key: 'nav.today' | 'nav.dealers' | 'nav.actions' | 'nav.meetings' | 'nav.sync' | 'nav.settings',
): Promise<void> {
  await page
    .getByRole('navigation', { name: w.t('common.navigation') })
    .getByRole('link', { name: w.t(key) })
    .click();
}

export async function addDealer({ page, w }: Hand, name: string): Promise<void> {
  await goTo({ page, w }, 'nav.dealers');
  await page.getByRole('link', { name: w.t('dealers.new') }).click();
  await page.getByLabel(w.t('dealer.name')).fill(name);
  await page.getByRole('button', { name: w.t('common.save') }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export async function startProgramme({ page, w }: Hand): Promise<void> {
  await page.getByRole('link', { name: w.t('programme.start') }).click();
  await page.getByRole('button', { name: w.t('programme.start') }).click();
  await expect(page.getByRole('heading', { name: w.t('programme.visits') })).toBeVisible();
}

export async function openVisit({ page, w }: Hand, no: 1 | 2 | 3 | 4): Promise<void> {
  await page.getByRole('button', { name: w.t('visit.open', { no }) }).click();
  await expect(page.getByRole('heading', { level: 1, name: w.t('visit.no', { no }) })).toBeVisible();
}

/** Starts a checklist from the visit's page, with all its sections. */
export async function startAudit({ page, w }: Hand, template: Template): Promise<void> {
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: w.text(template.title) }) });
  if (template.diagnosisDefaultSections) {
    await card.getByRole('link', { name: w.t('visit.chooseSteps') }).click();
    await page.getByRole('button', { name: w.t('start.all') }).click();
    await page.getByRole('button', { name: w.like('start.begin') }).click();
  } else {
    await card.getByRole('button', { name: w.t('visit.start') }).click();
  }
  await page.waitForURL(/\/audits\//);
  await expect(page.getByRole('article').first()).toBeVisible();
}

export type Start = { readonly dealer: string; readonly template: Template; readonly visit?: 1 | 2 | 3 | 4 };

/** From the first run to an open checklist. */
export async function beginAudit(hand: Hand, { dealer, template, visit = 1 }: Start): Promise<void> {
  await sayWho(hand);
  await addDealer(hand, dealer);
  await startProgramme(hand);
  await openVisit(hand, visit);
  await startAudit(hand, template);
}

/** The id that an address ends with: `/audits/<id>` and the like. */
export const idInAddress = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** Types the code that the endpoint printed, under "Sync & export". */
export async function enrol({ page, w }: Hand, code: string): Promise<void> {
  await goTo({ page, w }, 'nav.sync');
  await page.getByLabel(w.t('enrol.code')).fill(code);
  await page.getByRole('button', { name: w.t('enrol.submit'), exact: true }).click();
}
