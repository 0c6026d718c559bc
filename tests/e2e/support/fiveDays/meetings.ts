import { expect } from '@playwright/test';
import { goTo } from '../setUp.ts';
import { holdMeeting } from '../tourMeetings.ts';
import type { Day } from './week.ts';

type Agenda = 'morning-meeting' | 'evening-meeting';

export const SELLERS = ['李强', '王丽', '陈涛'] as const;

const BEGINS: Readonly<Record<Agenda, string>> = { 'morning-meeting': '08:30', 'evening-meeting': '17:00' };
/** Minutes from the beginning at which each slot of the printed agenda begins. */
const SLOTS: Readonly<Record<Agenda, readonly number[]>> = {
  'morning-meeting': [0, 2, 4, 8, 13, 15, 18, 19],
  'evening-meeting': [0, 2, 7, 19, 23, 26, 29],
};
const LASTS: Readonly<Record<Agenda, number>> = { 'morning-meeting': 20, 'evening-meeting': 30 };

async function more({ hand: { page, w } }: Day, figure: 'visits' | 'test-drives' | 'orders', times: number) {
  const key = page.getByRole('button', { name: w.t('common.increase', { label: w.t(`figure.${figure}`) }) });
  for (let i = 0; i < times; i++) await key.click();
}

async function promises(day: Day): Promise<void> {
  const { page, w } = day.hand;
  for (const [at, name] of SELLERS.entries()) {
    await page.getByRole('tab', { name }).click();
    await more(day, 'visits', at + 2);
    await more(day, 'test-drives', 1);
  }
  await expect(page.getByText(w.t('meeting.spoken', { spoken: 3, all: 3 }))).toBeVisible();
}

/** Two keep their word, one does not. */
async function results(day: Day): Promise<void> {
  const { page, w } = day.hand;
  for (const name of SELLERS.slice(0, 2)) {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('button', { name: w.t('meeting.asPromised') }).click();
    await expect(page.getByText(w.t('meeting.kept'), { exact: true }).first()).toBeVisible();
  }
  await page.getByRole('tab', { name: SELLERS[2] }).click();
  await more(day, 'visits', 1);
  await page.getByLabel(w.t('meeting.gap')).fill('下午客户改期');
}

async function review({ hand: { page, w } }: Day): Promise<void> {
  await page.getByLabel(w.t('meeting.code'), { exact: true }).fill('K-0408');
  await page.getByLabel(w.t('meeting.owner'), { exact: true }).selectOption({ label: SELLERS[0] });
  await page.getByRole('button', { name: w.t('meeting.add'), exact: true }).click();
  await expect(page.getByRole('heading', { name: /K-0408/ })).toBeVisible();
}

async function problem({ hand: { page, w } }: Day): Promise<void> {
  await page.getByLabel(w.t('meeting.problem'), { exact: true }).fill('试驾车空调异响，请服务部检查');
  await page.getByLabel(w.t('meeting.owner'), { exact: true }).selectOption({ label: '周服务' });
  await page.getByRole('button', { name: w.t('meeting.add'), exact: true }).click();
  await expect(page.getByText(w.like('meeting.ownerDue'))).toBeVisible();
}

/** What is done in each slot that asks for something. */
const DOES: Readonly<Record<Agenda, Readonly<Record<number, (day: Day) => Promise<void>>>>> = {
  'morning-meeting': {
    0: ({ hand: { page, w } }) => page.getByRole('button', { name: w.t('meeting.allPresent') }).click(),
    1: ({ hand: { page, w } }) => page.getByRole('button', { name: w.t('meeting.allGood') }).click(),
    3: promises,
    7: ({ hand: { page, w } }) => page.getByLabel(w.t('meeting.focus')).fill('每位客户当场约下次时间'),
  },
  'evening-meeting': {
    0: ({ hand: { page, w } }) => page.getByRole('button', { name: w.t('meeting.allPresent') }).click(),
    1: results,
    2: review,
    4: problem,
  },
};

/** One tap on the home screen at half past eight or five, every slot to its minute, then the minutes. */
export async function meet(day: Day, agenda: Agenda): Promise<void> {
  const { hand, at } = day;
  const { page, w } = hand;
  const slots = SLOTS[agenda];
  await at(BEGINS[agenda]);
  await goTo(hand, 'nav.today');
  await page.getByRole('button', { name: w.t(`meetings.start.${agenda}`) }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const seen = async (slot: number): Promise<void> => {
    await DOES[agenda][slot]?.(day);
    await at(BEGINS[agenda], slots[slot + 1] ?? LASTS[agenda]);
  };
  await holdMeeting({ hand, seen });
  const facts = { from: BEGINS[agenda], to: agenda === 'morning-meeting' ? '08:50' : '17:30', minutes: LASTS[agenda] };
  await expect(page.getByText(w.t('minutes.timeSpan', facts))).toBeVisible();
}
