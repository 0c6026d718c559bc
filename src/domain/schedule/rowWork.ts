import { SCHEDULE } from '../catalogue/schedule.ts';
import type { TemplateKind } from '../catalogue/types.ts';
import type { MeetingAgenda } from '../fields/meetingAgendas.ts';
import type { ReportType } from '../fields/reportTypes.ts';

/** Something to fill in, look at or hold during a row of the schedule. */
export type RowWork =
  /** Optional: the schedule has no row for it, and it counts if it was seen. */
  | { readonly does: 'assess'; readonly kind: TemplateKind; readonly isOptional?: true }
  | { readonly does: 'coach' }
  | { readonly does: 'launch' | 'interview' | 'board' | 'actions' | 'plan' | 'standard' }
  /** These belong to the visit of the row. */
  | { readonly does: 'sampling' | 'plan-check' }
  | { readonly does: 'meeting'; readonly agenda: MeetingAgenda }
  | { readonly does: 'report'; readonly type: ReportType };

/** What rows need beside the checklists that the catalogue names for them, in the order of use. */
const MORE: Readonly<Record<string, readonly RowWork[]>> = {
  'day1-01': [{ does: 'launch' }],
  'day1-02': [{ does: 'interview' }],
  'day1-03': [{ does: 'sampling' }],
  'day2-01': [{ does: 'report', type: 'diagnosis' }, { does: 'actions' }],
  'day2-02': [{ does: 'board' }],
  'day2-05': [{ does: 'report', type: 'diagnosis' }, { does: 'actions' }],
  'day3-01': [{ does: 'meeting', agenda: 'morning-meeting' }],
  'day3-02': [{ does: 'report', type: 'progress' }, { does: 'actions' }],
  'day3-03': [{ does: 'sampling' }],
  'day3-05': [{ does: 'sampling' }],
  'day3-06': [{ does: 'meeting', agenda: 'evening-meeting' }],
  'day4-01': [{ does: 'meeting', agenda: 'morning-meeting' }],
  'day4-02': [{ does: 'plan' }],
  'day4-03': [{ does: 'plan' }],
  'day4-04': [{ does: 'meeting', agenda: 'evening-meeting' }],
  'day4-05': [{ does: 'actions' }, { does: 'standard' }],
  'day5-01': [{ does: 'meeting', agenda: 'morning-meeting' }],
  'day5-02': [{ does: 'report', type: 'progress' }, { does: 'actions' }],
  'day5-03': [{ does: 'sampling' }],
  'day5-04': [{ does: 'plan-check' }],
  // No acceptance of the evening meeting is planned for day 5; one that is held can be seen after this row.
  'day5-06': [
    { does: 'report', type: 'acceptance' },
    { does: 'actions' },
    { does: 'assess', kind: 'evening-meeting', isOptional: true },
  ],
};

/** All that a row of the schedule starts: checklists to score, or to coach by, then the rest. */
export function workOf(rowId: string): RowWork[] {
  const row = SCHEDULE.find(({ id }) => id === rowId);
  if (!row) return [];
  const assessed = row.templateUse === 'assess' ? row.templates.map((kind) => ({ does: 'assess', kind }) as const) : [];
  const coached = row.templateUse === 'coach' ? [{ does: 'coach' } as const] : [];
  return [...assessed, ...coached, ...(MORE[rowId] ?? [])];
}
