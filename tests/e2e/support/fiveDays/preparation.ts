import { expect } from '@playwright/test';
import { goTo, sayWho } from '../setUp.ts';
import { SELLERS } from './meetings.ts';
import { DAYS, type Day } from './week.ts';

export const DEALER = '赣州全顺一店';
export const FIELD_REP = '刘敏';

const PEOPLE = [
  ['general-manager', '孙建国'],
  ['sales-manager', '赵国强'],
  ['service-manager', '周服务'],
  ['dcrc', '郑晓'],
  ['salesperson', SELLERS.join('、')],
  ['field-rep', FIELD_REP],
] as const;

async function people({ hand }: Day): Promise<void> {
  const { page, w } = hand;
  await page
    .getByRole('link')
    .filter({ hasText: w.t('link.staffDetail') })
    .click();
  for (const [role, names] of PEOPLE) {
    await page.getByLabel(w.t('staff.names')).fill(names);
    await page.getByLabel(w.t('staff.role')).selectOption(role);
    await page.getByRole('button', { name: w.t('staff.addButton'), exact: true }).click();
    await expect(page.getByText(names.split('、')[0] ?? '').first()).toBeVisible();
  }
}

/** With nothing but the dealer's name: dealer, programme with its first day, the dealer's people. */
export async function arrive(day: Day): Promise<void> {
  const { page, w } = day.hand;
  await sayWho(day.hand, '王芳');
  await goTo(day.hand, 'nav.dealers');
  await page.getByRole('link', { name: w.t('dealers.new') }).click();
  await page.getByLabel(w.t('dealer.name')).fill(DEALER);
  await page.getByRole('button', { name: w.t('common.save') }).click();
  await page.getByRole('link', { name: w.t('programme.start') }).click();
  await page.getByLabel(w.t('programme.startOn')).fill(DAYS[0]);
  await page.getByLabel(w.t('programme.consultant')).fill('王芳');
  await page.getByLabel(w.t('programme.fieldRep')).fill(FIELD_REP);
  await page.getByRole('button', { name: w.t('programme.start') }).click();
  await expect(page.getByRole('heading', { name: w.t('programme.visits') })).toBeVisible();
  await people(day);
}

/** The interview of the first morning, on its page. */
export async function interview({ hand: { page, w } }: Day): Promise<void> {
  for (const topic of ['model', 'problems', 'status'] as const) {
    await page.getByLabel(w.t(`interview.${topic}`)).fill(`${w.t(`interview.${topic}`)}：两县一区，零售为主`);
  }
  await page.getByLabel(w.t('interview.status')).blur();
}

/** Ten of 240 at random, one of them traced from the register to the status sheet; on the page of the sampling. */
export async function sample({ hand: { page, w } }: Day): Promise<void> {
  await page.getByLabel(w.t('draw.total')).fill('240');
  await page.getByRole('button', { name: w.t('draw.go'), exact: true }).click();
  const customers = page.getByRole('button', { name: w.t('trace.refMissing') });
  await expect(customers).toHaveCount(10);
  await customers.first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(w.t('trace.ref'), { exact: true }).fill('ZW-118');
  await sheet.getByLabel(w.t('trace.staff')).selectOption({ label: SELLERS[0] });
  await sheet.getByRole('button', { name: w.t('common.close') }).click();
  await expect(page.getByRole('button', { name: /ZW-118/ })).toBeVisible();
}

/** Two lines of the dealer's own sales–service plan, taken from what the acceptance asks; on the page of the plan. */
export async function planSynergy({ hand: { page, w } }: Day): Promise<void> {
  for (const topic of [1, 4]) {
    await page
      .getByRole('button', { name: w.t('plan.propose') })
      .nth(topic)
      .click();
    const sheet = page.getByRole('dialog');
    await sheet
      .getByRole('button', { name: w.t('plan.addProposal') })
      .first()
      .click();
    await expect(sheet.getByText(w.t('plan.proposed'))).toBeVisible();
    await sheet.getByRole('button', { name: w.t('common.close') }).click();
    await expect(sheet).toHaveCount(0);
  }
  for (const owner of await page.getByLabel(w.t('plan.owner'), { exact: true }).all()) {
    await owner.selectOption({ label: '周服务' });
  }
}

/** Each line of it was found done; on the page of the acceptance line by line. */
export async function checkSynergy({ hand: { page, w } }: Day): Promise<void> {
  const done = page.getByRole('radio', { name: w.t('planCheck.result.done'), exact: true });
  await expect(done).toHaveCount(2);
  for (const radio of await done.all()) await radio.check();
  await expect(page.getByText(w.t('planCheck.share', { done: 2, lines: 2 }))).toBeVisible();
}

/** The standard is told to the dealer before acceptance; on the evaluation page. */
export async function publishStandard({ hand: { page, w } }: Day): Promise<void> {
  await page.getByRole('button', { name: w.t('accept.publish') }).click();
  await expect(page.getByText(w.like('accept.publishedOn'))).toBeVisible();
}
