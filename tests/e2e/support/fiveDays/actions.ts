import { expect } from '@playwright/test';
import { jpegFile, paintJpeg } from '../photos.ts';
import { goTo } from '../setUp.ts';
import type { Day } from './week.ts';

/** An action as it was put down. */
export type Planned = { readonly title: string };

/** From the programme's findings: cause, owner, date. Gives the title of the action. */
async function planOne({ hand: { page, w } }: Day, owner: string): Promise<Planned> {
  const list = page.getByRole('list', { name: w.t('findings.title') });
  await list.getByRole('button').first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox').first().check();
  await sheet.getByRole('button', { name: w.t('actions.new') }).click();
  const what = sheet.getByLabel(w.t('action.what'));
  const title = `${await what.inputValue()}每天交班前自查一次`;
  await what.fill(title);
  await sheet
    .getByRole('group', { name: w.t('action.owner') })
    .getByRole('radio', { name: owner })
    .check();
  await sheet
    .getByRole('group', { name: w.t('action.due') })
    .getByRole('radio', { name: w.t('action.due.day5') })
    .check();
  await sheet.getByLabel(w.t('action.evidence')).fill('照片');
  await sheet.getByRole('button', { name: w.t('action.save') }).click();
  await expect(sheet.getByRole('link').filter({ hasText: title })).toBeVisible();
  await sheet.getByRole('button', { name: w.t('common.close') }).click();
  await expect(sheet).toHaveCount(0);
  return { title };
}

/** The three weakest items that have no action yet, each to somebody by name. */
export async function planActions(day: Day, owners: readonly string[]): Promise<Planned[]> {
  const { page, w } = day.hand;
  await page
    .getByRole('link')
    .filter({ hasText: w.t('actions.toFindings') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: w.t('findings.title') })).toBeVisible();
  await page.getByRole('radio', { name: w.t('findings.unplanned') }).check();
  const planned: Planned[] = [];
  for (const owner of owners) planned.push(await planOne(day, owner));
  return planned;
}

async function open({ hand }: Day, { title }: Planned): Promise<void> {
  const { page, w } = hand;
  await goTo(hand, 'nav.actions');
  await page.getByRole('radio', { name: w.t('actions.filter.all'), exact: true }).check();
  await page.getByRole('link').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

type Move = 'start' | 'finish' | 'verify' | 'resume';
const STATES = { start: 'in-progress', finish: 'done', verify: 'verified', resume: 'in-progress' } as const;

async function move({ hand: { page, w } }: Day, name: Move): Promise<void> {
  await page.getByRole('button', { name: w.t(`action.move.${name}`), exact: true }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(w.t(`actions.state.${STATES[name]}`))
      .first(),
  ).toBeVisible();
}

export async function startAction(day: Day, action: Planned): Promise<void> {
  await open(day, action);
  await move(day, 'start');
}

/** Its owner shows how it is now; without that it cannot be called done. */
export async function finishAction(day: Day, action: Planned): Promise<void> {
  const { page, w } = day.hand;
  await open(day, action);
  const finish = page.getByRole('button', { name: w.t('action.move.finish'), exact: true });
  await expect(finish).toBeDisabled();
  const after = `${w.t('photos.file')} ${w.t('action.after')}`;
  const photo = await paintJpeg(page, { width: 640, height: 480, seed: action.title.length });
  await page.getByLabel(after).setInputFiles([jpegFile(photo)]);
  await expect(page.getByRole('img', { name: `${w.t('action.after')} 1` })).toBeVisible();
  await move(day, 'finish');
}

export async function verifyAction(day: Day, action: Planned): Promise<void> {
  await open(day, action);
  await move(day, 'verify');
}

/** Not good enough: back to its owner, who takes it up again. */
export async function rejectAction(day: Day, action: Planned, reason: string): Promise<void> {
  const { page, w } = day.hand;
  await open(day, action);
  await page.getByRole('button', { name: w.t('action.move.reject'), exact: true }).click();
  await page.getByLabel(w.t('action.rejectReason')).fill(reason);
  await page.getByRole('button', { name: w.t('action.rejectDo') }).click();
  await expect(page.getByText(reason).first()).toBeVisible();
  await move(day, 'resume');
  await move(day, 'finish');
  await move(day, 'verify');
}

/** What is left is planned, and handed to the field representative (持续强化行动方向). */
export async function handOver({ hand: { page, w } }: Day, to: string): Promise<void> {
  await page.getByRole('button', { name: w.like('continuing.plan') }).click();
  await expect(page.getByRole('button', { name: w.like('continuing.plan') })).toHaveCount(0);
  await page.getByRole('button', { name: w.like('continuing.hand') }).click();
  await expect(page.getByText(new RegExp(`已移交给 ${to}`)).first()).toBeVisible();
}
