import { axe, type Violation } from './support/axe.ts';
import { clippedTexts } from './support/clipped.ts';
import { expect, test } from './support/fixtures.ts';
import { printed } from './support/pdf.ts';
import type { Server } from './support/server.ts';
import { addDealer, idInAddress, installApp, openVisit, sayWho, startProgramme } from './support/setUp.ts';
import type { TabletBrowser } from './support/tabletBrowser.ts';

type Hand = Pick<TabletBrowser, 'page' | 'w'>;
type Look = (where: string) => Promise<void>;

const SELLER = '李强';

/** As the settings keep it; set before the first run, so that every screen is seen in it. */
function twiceTheSize(): void {
  const kept = localStorage.getItem('showroom-audit:preferences');
  if (kept === null) localStorage.setItem('showroom-audit:preferences', '{"lang":"zh","textSize":200}');
}

async function addSeller({ page, w }: Hand, programmeId: string): Promise<void> {
  await page.goto(new URL(`/programmes/${programmeId}/staff`, page.url()).href);
  await page.getByLabel(w.t('staff.names')).fill(SELLER);
  await page.getByLabel(w.t('staff.role')).selectOption('salesperson');
  await page.getByRole('button', { name: w.t('staff.addButton'), exact: true }).click();
  await expect(page.getByText(SELLER)).toBeVisible();
}

async function drawAndTrace({ page, w }: Hand, look: Look): Promise<void> {
  await look('sampling, nothing drawn');
  await page.getByLabel(w.t('draw.total')).fill('240');
  await page.getByRole('button', { name: w.t('draw.go'), exact: true }).click();
  const customers = page.getByRole('button', { name: w.t('trace.refMissing') });
  await expect(customers).toHaveCount(10);
  await look('sampling, drawn');
  await customers.first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(w.t('trace.ref'), { exact: true }).fill('张伟');
  await expect(sheet.getByText(w.t('customerCode.looks-like-name'))).toBeVisible();
  await sheet.getByLabel(w.t('trace.ref'), { exact: true }).fill('zw-118');
  await sheet.getByLabel(w.t('trace.staff')).selectOption({ label: SELLER });
  const paper = (step: 'register' | 'card' | 'daily' | 'status') =>
    sheet.getByRole('region', { name: w.t(`trace.step.${step}`) });
  for (const step of ['register', 'card'] as const) {
    await paper(step)
      .getByRole('radio', { name: w.t('trace.found.yes') })
      .check();
  }
  await paper('card').getByLabel(w.t('trace.grade')).selectOption('F');
  await paper('daily')
    .getByRole('button', { name: w.t('trace.sameAsCard') })
    .click();
  await paper('status')
    .getByRole('radio', { name: w.t('trace.found.no') })
    .check();
  await expect(sheet.getByText(w.t('trace.missing', { step: w.t('trace.step.status') }))).toBeVisible();
  await look('sampling, one customer');
  await sheet.getByRole('button', { name: w.t('common.close') }).click();
  await expect(page.getByRole('button', { name: /ZW-118/ })).toBeVisible();
}

async function lookAtTabs({ page, w }: Hand, look: Look): Promise<void> {
  for (const id of ['papers', 'figures', 'reports'] as const) {
    await page.getByRole('tab', { name: w.t(`sampling.tab.${id}`) }).click();
    if (id === 'papers') await page.getByRole('button', { name: w.t('papers.allThere') }).click();
    await look(`sampling, ${id}`);
  }
  await page.getByRole('tab', { name: w.t('sampling.tab.results') }).click();
  await expect(page.getByText(w.t('fact.daily', { good: 1, seen: 1, bad: 0 }))).toBeVisible();
  await look('sampling, results');
}

async function writePlan({ page, w }: Hand, look: Look): Promise<void> {
  await look('plan, empty');
  await page
    .getByRole('button', { name: w.t('plan.propose') })
    .nth(1)
    .click();
  await look('plan, proposals');
  const sheet = page.getByRole('dialog');
  await sheet
    .getByRole('button', { name: w.t('plan.addProposal') })
    .first()
    .click();
  await expect(sheet.getByText(w.t('plan.proposed'))).toBeVisible();
  await sheet.getByRole('button', { name: w.t('common.close') }).click();
  await page.getByLabel(w.t('plan.owner'), { exact: true }).selectOption({ label: SELLER });
  await expect(page.getByText(w.t('matrix.covered', { steps: 1 }))).toBeVisible();
  await look('plan, by topic');
  await page.getByText(w.t('synergy.view.steps'), { exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await look('plan, by step');
}

async function checkPlan({ page, w }: Hand, look: Look): Promise<void> {
  await page.getByRole('radio', { name: w.t('planCheck.result.partly') }).check();
  await page.getByRole('button', { name: w.t('planCheck.toAction') }).click();
  await expect(page.getByText(w.t('planCheck.isAction'), { exact: true })).toBeVisible();
  await look('plan, checked at visit 3');
}

/** The first run without a network, up to a third visit and a salesperson. */
async function begin(hand: Hand, server: Server): Promise<{ readonly programmeId: string; readonly visitId: string }> {
  await installApp(hand, server);
  await server.stop();
  await sayWho(hand);
  await addDealer(hand, '南昌江铃第一展厅');
  await startProgramme(hand);
  const programmeId = idInAddress(hand.page);
  await openVisit(hand, 3);
  const visitId = idInAddress(hand.page);
  await addSeller(hand, programmeId);
  return { programmeId, visitId };
}

async function walk(hand: Hand, server: Server, look: Look): Promise<void> {
  const { page, w } = hand;
  const { programmeId, visitId } = await begin(hand, server);
  await page.goto(new URL(`/visits/${visitId}`, page.url()).href);
  await page.getByRole('link', { name: w.t('visit.sampling') }).click();
  await drawAndTrace(hand, look);
  await lookAtTabs(hand, look);
  await page.getByRole('link', { name: w.t('sampling.grades') }).click();
  await expect(page.getByRole('heading', { name: w.t('grades.table') })).toBeVisible();
  await look('grades');
  await page.goto(new URL(`/programmes/${programmeId}/synergy`, page.url()).href);
  await writePlan(hand, look);
  const pages = await printed(page);
  expect(pages[0]?.width).toBeCloseTo(595, 0);
  expect(pages.map(({ text }) => text).join('')).toContain(SELLER);
  await page.goto(new URL(`/visits/${visitId}/synergy`, page.url()).href);
  await checkPlan(hand, look);
}

test('customers are sampled and the plan is written, checked and printed without a network, and axe finds nothing', async ({
  server,
  openTablet,
}) => {
  const hand = await openTablet({ lang: 'zh' });
  const found: Violation[] = [];
  await walk(hand, server, async (where) => void found.push(...(await axe(hand.page, where))));
  expect(found).toEqual([]);
});

test('on a phone with text of twice the size no word of it is cut off, in English either', async ({
  server,
  openTablet,
}) => {
  const hand = await openTablet({ lang: 'en', width: 360, height: 740, init: twiceTheSize });
  const clipped: string[] = [];
  await walk(hand, server, async (where) => {
    clipped.push(...(await clippedTexts(hand.page)).map((fault) => `${where}: ${fault}`));
  });
  expect(clipped).toEqual([]);
});
