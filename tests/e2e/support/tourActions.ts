import { expect } from '@playwright/test';
import { goTo } from './setUp.ts';
import type { TabletBrowser } from './tabletBrowser.ts';
import type { Look } from './tour.ts';

type Tour = { readonly hand: TabletBrowser; readonly look: Look };

const goToPath = async ({ page }: TabletBrowser, path: string): Promise<void> => {
  await page.goto(new URL(path, page.url()).href);
};

/** From a weak item to its cause and an action with an owner. */
async function findings({ hand, look }: Tour, programmeId: string): Promise<void> {
  const { page, w } = hand;
  await goToPath(hand, `/programmes/${programmeId}/findings`);
  const list = page.getByRole('list', { name: w.t('findings.title') });
  await expect(list).toBeVisible();
  await look('weak items');
  await list.getByRole('button').first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox').first().check();
  await look('cause of a weak item');
  await sheet.getByRole('button', { name: w.t('actions.new') }).click();
  await expect(sheet.getByLabel(w.t('action.what'))).toBeVisible();
  await look('action form');
  await sheet.getByRole('button', { name: w.t('action.save') }).click();
  await expect(sheet.getByRole('link')).toBeVisible();
  await sheet.getByRole('button', { name: w.t('common.close') }).click();
}

async function actions({ hand, look }: Tour, programmeId: string): Promise<void> {
  const { page, w } = hand;
  await goToPath(hand, `/programmes/${programmeId}/actions`);
  await expect(page.getByRole('heading', { level: 1, name: w.t('actions.titleOf') })).toBeVisible();
  await look('action plan');
  await page.locator('li a[href^="/actions/"]').first().click();
  await expect(page.getByRole('heading', { name: w.t('action.history') })).toBeVisible();
  await look('action');
}

async function reports({ hand, look }: Tour, programmeId: string): Promise<void> {
  const { page, w } = hand;
  await goToPath(hand, `/programmes/${programmeId}/reports`);
  const list = page.getByRole('list', { name: w.t('reports.title') });
  await expect(list).toBeVisible();
  await look('reports');
  await list.getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: w.t('report.signatures') })).toBeVisible();
  await look('diagnosis report');
  const title = w.t('report.signAs', { role: w.t('report.signer.bec-consultant') });
  await page.getByRole('button', { name: title }).click();
  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  await look('signing a report');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w.t('report.signDo'), exact: true })
    .click();
  await expect(page.getByText(w.like('report.frozen'))).toBeVisible();
  await look('signed report');
}

/** Actions and reports of a programme in which something is weak. */
export async function tourOfActions(hand: TabletBrowser, look: Look, programmeId: string): Promise<void> {
  const { page, w } = hand;
  await goTo(hand, 'nav.actions');
  await expect(page.getByRole('heading', { name: w.t('actions.emptyTitle') })).toBeVisible();
  await look('actions, empty');
  await findings({ hand, look }, programmeId);
  await actions({ hand, look }, programmeId);
  await reports({ hand, look }, programmeId);
}
