import { addDays } from '../schedule/calendarDay.ts';
import type { DealerSummary, ProgrammeSummary } from './dealerSummary.ts';
import type { DealerRow, ProgrammeStatus } from './figuresWire.ts';

/** So many days without anything new, and nothing planned, and a programme that was begun has come to a stop. */
export const STALLED_AFTER_DAYS = 14;

type Day = {
  /** YYYY-MM-DD, where whoever looks is. */
  readonly today: string;
  /** When something of the dealer last arrived (ISO). */
  readonly lastAt: string;
};

function statusOf({ visits, visit, startOn, plannedOn }: ProgrammeSummary, { today, lastAt }: Day): ProgrammeStatus {
  if (visits.some(({ no, closed }) => no === 4 && closed)) return 'finished';
  if (visit === 0 && startOn > today) return 'planned';
  const isPlanned = plannedOn.some((day) => day >= today);
  const isQuiet = addDays(lastAt.slice(0, 10), STALLED_AFTER_DAYS) <= today;
  return isQuiet && !isPlanned ? 'stalled' : 'under-way';
}

/** A dealer's line in the table as it stands on a day. */
export function dealerRow({ dealer, programmes, programme }: DealerSummary, day: Day): DealerRow {
  const row = { ...dealer, lastAt: day.lastAt, programmes };
  if (!programme) return { ...row, programme: null };
  const { dueOn, openActions, plannedOn, visits, modules, ...facts } = programme;
  return {
    ...row,
    programme: {
      ...facts,
      visits: [...visits],
      modules: [...modules],
      actions: { open: openActions, overdue: dueOn.filter((due) => due < day.today).length },
      status: statusOf(programme, day),
      nextOn: plannedOn.find((planned) => planned >= day.today) ?? null,
    },
  };
}
