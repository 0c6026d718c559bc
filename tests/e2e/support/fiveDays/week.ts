import { SCHEDULE } from '../../../../src/domain/catalogue/schedule.ts';
import type { ScheduleRow } from '../../../../src/domain/catalogue/types.ts';
import { expect, type OpenTablet } from '../fixtures.ts';
import { goTo } from '../setUp.ts';
import type { TabletBrowser } from '../tabletBrowser.ts';

/** Monday to Friday, then the follow-up four weeks later. */
export const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-04-03'] as const;

/** One day at the dealer: the tablet, and the clock on its wall. */
export type Day = {
  readonly hand: TabletBrowser;
  readonly origin: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Sets the clock to HH:MM, or leaves it where that has gone by; nothing but the clock moves. */
  readonly at: (clock: string, minutesLater?: number) => Promise<void>;
};

export type Dawn = {
  readonly openTablet: OpenTablet;
  readonly origin: string;
  /** What the tablet was left with the evening before. */
  readonly profile: string;
  /** 1 to 5, or 6 for the follow-up. */
  readonly no: 1 | 2 | 3 | 4 | 5 | 6;
};

/** A new browser process in the morning, on what it has kept, with nobody to answer it. */
export async function wake({ openTablet, origin, profile, no }: Dawn): Promise<Day> {
  const hand = await openTablet({ profile });
  const on = DAYS[no - 1] ?? DAYS[0];
  let now = 0;
  const at = (clock: string, minutesLater = 0): Promise<void> => {
    now = Math.max(now, Date.parse(`${on}T${clock}:00+08:00`) + minutesLater * 60_000);
    return hand.page.clock.setFixedTime(now);
  };
  await at('08:20');
  await hand.page.goto(origin);
  return { hand, origin, on, at };
}

export const rowsOfDay = (no: number): ScheduleRow[] => SCHEDULE.filter(({ day }) => day === no);

/** From the home screen to a row of today's schedule, at its time. */
export async function openRow({ hand, at }: Day, row: ScheduleRow): Promise<void> {
  const { page, w } = hand;
  await at(row.start);
  await goTo(hand, 'nav.today');
  const item = w.text(row.item);
  await page
    .getByRole('link')
    .filter({ hasText: w.t('schedule.todayRow', { start: row.start, item }) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: item, exact: true })).toBeVisible();
}

/** What an open row starts: a link, or a button where it makes something. */
export function workOfRow({ hand: { page, w } }: Day, title: string) {
  const list = page.getByRole('list', { name: w.t('schedule.work') });
  return list.getByRole('link').or(list.getByRole('button')).filter({ hasText: title });
}

/** Who was there, what was covered, and that it is done. */
export async function finishRow(day: Day, row: ScheduleRow): Promise<void> {
  const { page, w } = day.hand;
  await openRow(day, row);
  await day.at(row.end);
  for (const point of row.keyPoints) {
    const box = page.getByRole('checkbox', { name: w.text(point), exact: true });
    await box.click();
    await expect(box).toBeChecked();
  }
  await page.getByRole('button', { name: w.t('schedule.allPresent') }).click();
  await page.getByRole('button', { name: w.t('schedule.done'), exact: true }).click();
  await expect(page.getByRole('button', { name: w.t('schedule.reopen') })).toBeVisible();
}
