import { dayField } from '../../../src/domain/board/boardMonth.ts';
import { monthOf } from '../../../src/domain/board/days.ts';
import { boardMonths, saveMonth } from '../../../src/store/months.ts';
import { openTablet, type Tablet } from '../../../src/store/tablet.ts';
import { beginMeeting } from '../../../src/ui/app/meetings/beginMeeting.ts';
import { type Amount, fillYears, type Places } from './years.ts';

let tablet: Promise<Tablet> | undefined;
const open = (): Promise<Tablet> => {
  tablet ??= openTablet();
  return tablet;
};

const DAY = 86_400_000;

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 4));

async function timed(work: () => Promise<unknown>): Promise<number> {
  await settle();
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The dealer's last month with a whole month of figures, or the only one. */
async function fullestMonth(by: Tablet, dealerId: string): Promise<string> {
  const months = await boardMonths(by, dealerId, { from: '2020-01', to: '2030-12' });
  const days = (month: string): number => Object.keys(months.get(month)?.days ?? {}).length;
  return [...months.keys()].reduce((best, month) => (days(month) > days(best) ? month : best));
}

/** What the bench can ask of this page. Times in ms. */
export const yearsPage = {
  fill: async (amount: Amount): Promise<Places> => fillYears(await open(), amount),

  /** Starts the meeting of one day after the other, from tomorrow on, as the key on the home screen does. */
  startMeetings: async ({ places, from, count }: { places: Places; from: number; count: number }) => {
    const by = await open();
    const times: number[] = [];
    for (let i = from; i < from + count; i++) {
      const onDay: Tablet = { ...by, now: () => Date.now() + (i + 1) * DAY };
      times.push(await timed(() => beginMeeting(onDay, { ...places, agenda: 'morning-meeting' })));
    }
    return times;
  },

  /** One figure of the board after the other, in the month that has the most; until each is on disk. */
  boardTaps: async ({ places, count }: { places: Places; count: number }) => {
    const by = await open();
    const month = await fullestMonth(by, places.dealerId);
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const field = dayField({ day: `${month}-${String((i % 28) + 1).padStart(2, '0')}`, who: 'all' }, 'calls');
      times.push(await timed(() => saveMonth(by, { ...places, month }, { [field]: i })));
    }
    const rows = await by.db.records.where('[kind+dealerId]').equals(['month', places.dealerId]).toArray();
    const row = rows.find(({ on }) => monthOf(`${on}-01`) === month);
    return { times, bytes: new TextEncoder().encode(JSON.stringify(row)).length };
  },
};

export type YearsPage = typeof yearsPage;

Object.assign(globalThis, { bench: yearsPage });
