import { SCHEDULE } from '../catalogue/schedule.ts';
import type { ScheduleRow } from '../catalogue/types.ts';
import { ROW_STATES, type RowState } from '../fields/rowStates.ts';
import type { Folded } from '../fold.ts';
import { isDay, nextWorkingDay } from './calendarDay.ts';

type Fields = Folded['fields'];

export const DAY_NOS = [1, 2, 3, 4, 5] as const;
export type DayNo = (typeof DAY_NOS)[number];

/** A row of the schedule (seed: 执行日程表) as one programme holds it. */
export type PlannedRow = {
  readonly row: ScheduleRow;
  /** The day it is held on, YYYY-MM-DD. */
  readonly on: string;
  /** Local time, HH:MM. */
  readonly start: string;
  readonly end: string;
  /** Day, start or end were set by hand. */
  readonly moved: boolean;
  readonly state: RowState;
  readonly reason: string;
  readonly note: string;
  /** One for each key point of the row: whether it was covered. */
  readonly points: readonly boolean[];
  /** Who was there: ids of staff, or of roles of the catalogue that nobody is named for. */
  readonly present: readonly string[];
};

export type PlannedDay = {
  readonly no: DayNo;
  readonly on: string;
  /** Its date was set by hand; else it follows the day before. */
  readonly chosen: boolean;
  readonly rows: readonly PlannedRow[];
};

type PlannedDate = Omit<PlannedDay, 'rows'>;

const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

function datesOf(fields: Fields): PlannedDate[] {
  const dates: PlannedDate[] = [];
  for (const no of DAY_NOS) {
    const own = no === 1 ? undefined : fields[`days.${no}`];
    const before = dates.at(-1);
    const follows = before ? before.on && nextWorkingDay(before.on) : text(fields['startOn']);
    dates.push({ no, on: isDay(own) ? own : follows, chosen: isDay(own) });
  }
  return dates;
}

const PRESENT = /^rows\.([a-z0-9-]+)\.present\.([a-z0-9-]+)$/;

/** Row id → who was there. */
function attendance(fields: Fields): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [field, value] of Object.entries(fields)) {
    const [, rowId, who] = (value === true && PRESENT.exec(field)) || [];
    if (!rowId || !who) continue;
    found.set(rowId, [...(found.get(rowId) ?? []), who].sort());
  }
  return found;
}

function plannedRow(row: ScheduleRow, dayOn: string, fields: Fields): Omit<PlannedRow, 'present'> {
  const said = (part: string) => fields[`rows.${row.id}.${part}`];
  const on = said('on');
  return {
    row,
    on: isDay(on) ? on : dayOn,
    start: text(said('start'), row.start),
    end: text(said('end'), row.end),
    moved: ['on', 'start', 'end'].some((part) => typeof said(part) === 'string'),
    state: ROW_STATES.find((known) => known === said('state')) ?? 'planned',
    reason: text(said('reason')),
    note: text(said('note')),
    points: row.keyPoints.map((_, i) => said(`points.${i}`) === true),
  };
}

const byTime = (a: PlannedRow, b: PlannedRow): number =>
  a.on === b.on ? a.start.localeCompare(b.start) : a.on.localeCompare(b.on);

/**
 * The five days with all 27 rows, as the fields of a programme lay them out: five working days in a row from `startOn`,
 * where a day that was moved takes those after it along. A row that was moved stands under the day it is held on.
 */
export function scheduleOf({ fields }: Pick<Folded, 'fields'>): PlannedDay[] {
  const dates = datesOf(fields);
  const present = attendance(fields);
  const placed = SCHEDULE.map((row) => {
    const own = dates.find(({ no }) => no === row.day);
    const planned = { ...plannedRow(row, own?.on ?? '', fields), present: present.get(row.id) ?? [] };
    const held = planned.on === own?.on ? own : dates.find(({ on }) => on === planned.on);
    return { planned, no: held?.no ?? row.day };
  });
  return dates.map((date) => ({
    ...date,
    rows: placed
      .filter(({ no }) => no === date.no)
      .map(({ planned }) => planned)
      .sort(byTime),
  }));
}

/** All rows that are held on one day, by the clock; whichever of the five they belong to. */
export const rowsOn = (days: readonly PlannedDay[], on: string): PlannedRow[] =>
  days
    .flatMap(({ rows }) => rows)
    .filter((planned) => planned.on === on)
    .sort(byTime);

/** The row under way at a time of day (HH:MM), or else the next one; undefined after the last. `rows` are one day's. */
export const rowAt = (rows: readonly PlannedRow[], clock: string): PlannedRow | undefined =>
  rows.find(({ state, end }) => state !== 'dropped' && clock < end);

export const isSettled = ({ state }: PlannedRow): boolean => state === 'done' || state === 'dropped';
