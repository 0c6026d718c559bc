import type { Promised } from '../board/figures.ts';
import type { GradeCode } from '../catalogue/types.ts';
import {
  type CheckState,
  DUE_TIMES,
  type Duty,
  MEETING_AGENDAS,
  type MeetingAgenda,
  type NoteTopic,
  type RollState,
} from '../fields/meetingAgendas.ts';
import type { Folded } from '../fold.ts';
import type { Json } from '../json.ts';

/** The item of a checklist that is practised as a role play. */
export type DrillCard = { readonly templateId: string; readonly templateVersion: number; readonly itemId: string };

/** A customer who was talked about in the evening. `code` is a card number or initials, never a name. */
export type Review = {
  readonly id: string;
  readonly code: string;
  readonly ownerId: string | null;
  readonly from: GradeCode | null;
  readonly to: GradeCode | null;
  readonly plan: string;
  /** YYYY-MM-DD */
  readonly nextOn: string | null;
};

type ByStaff<V> = Readonly<Record<string, V>>;

/** One morning or evening meeting. Ids of people are those of the dealer's staff. */
export type Meeting = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly agenda: MeetingAgenda;
  /** YYYY-MM-DD */
  readonly on: string;
  /** When it was to begin, HH:MM. */
  readonly due: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Slot of the agenda → when it was begun. */
  readonly slots: Readonly<Record<number, string>>;
  readonly chair: string | null;
  readonly scribe: string | null;
  readonly card: DrillCard | null;
  readonly roll: ByStaff<RollState>;
  readonly grooming: ByStaff<CheckState>;
  readonly checks: ByStaff<CheckState>;
  readonly promises: ByStaff<Readonly<Partial<Record<Promised, number>>>>;
  readonly gaps: ByStaff<string>;
  /** Who took part in the role play. */
  readonly drill: readonly string[];
  readonly duties: Readonly<Partial<Record<Duty, readonly string[]>>>;
  readonly notes: Readonly<Partial<Record<NoteTopic, string>>>;
  readonly reviews: readonly Review[];
  /** Ids of the actions that were agreed. */
  readonly actions: readonly string[];
  readonly deleted: boolean;
};

export const slotField = (slot: number): string => `slots.${slot}.at`;
export const promiseField = (staffId: string, figure: Promised): string => `promises.${staffId}.${figure}`;
export const dutyField = (duty: Duty, staffId: string): string => `duties.${duty}.${staffId}`;
export const reviewField = (reviewId: string, part: Exclude<keyof Review, 'id'> | 'gone'): string =>
  `reviews.${reviewId}.${part}`;

type Fields = Folded['fields'];
/** What lies below a name with dots in it, without what was cleared. */
type Found = { readonly path: readonly string[]; readonly value: Json };

function below(fields: Fields, name: string): Found[] {
  const prefix = `${name}.`;
  return Object.entries(fields)
    .filter(([field, value]) => field.startsWith(prefix) && value !== null)
    .map(([field, value]) => ({ path: field.slice(prefix.length).split('.'), value }));
}

const byFirst = <V extends Json>(fields: Fields, name: string): Record<string, V> =>
  Object.fromEntries(below(fields, name).map(({ path, value }) => [path[0] ?? '', value as V]));

/** The ids of what is set to true below a name. */
const chosen = (fields: Fields, name: string): string[] =>
  below(fields, name).flatMap(({ path, value }) => (value === true ? [path[0] ?? ''] : []));

function byTwo(fields: Fields, name: string): Record<string, Record<string, Json>> {
  const tree: Record<string, Record<string, Json>> = {};
  for (const { path, value } of below(fields, name)) {
    const [first = '', second = ''] = path;
    tree[first] ??= {};
    tree[first][second] = value;
  }
  return tree;
}

function dutiesOf(fields: Fields): Meeting['duties'] {
  const held = Object.entries(byTwo(fields, 'duties')).map(([duty, people]) => [
    duty,
    Object.keys(people).filter((id) => people[id] === true),
  ]);
  return Object.fromEntries(held) as Meeting['duties'];
}

const NO_REVIEW = { code: '', ownerId: null, from: null, to: null, plan: '', nextOn: null };

function reviewsOf(fields: Fields): Review[] {
  return Object.entries(byTwo(fields, 'reviews'))
    .filter(([, parts]) => parts['gone'] !== true)
    .map(([id, parts]) => ({ ...NO_REVIEW, ...(parts as Partial<Review>), id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function slotsOf(fields: Fields): Record<number, string> {
  const begun = below(fields, 'slots').map(({ path, value }) => [Number(path[0]), value as string] as const);
  return Object.fromEntries(begun);
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const maybe = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** What a meeting's record says. */
export function meetingOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Meeting {
  const agenda = MEETING_AGENDAS.find((known) => known === fields['agenda']) ?? 'morning-meeting';
  return {
    id,
    dealerId,
    programmeId: text(fields['programmeId']),
    agenda,
    on: text(fields['on']),
    due: text(fields['due']) || DUE_TIMES[agenda],
    startedAt: maybe(fields['startedAt']),
    endedAt: maybe(fields['endedAt']),
    slots: slotsOf(fields),
    chair: maybe(fields['chair']),
    scribe: maybe(fields['scribe']),
    card: (fields['card'] as DrillCard | null | undefined) ?? null,
    roll: byFirst<RollState>(fields, 'roll'),
    grooming: byFirst<CheckState>(fields, 'grooming'),
    checks: byFirst<CheckState>(fields, 'checks'),
    promises: byTwo(fields, 'promises') as Meeting['promises'],
    gaps: byFirst<string>(fields, 'gaps'),
    drill: chosen(fields, 'drill'),
    duties: dutiesOf(fields),
    notes: byFirst<string>(fields, 'notes'),
    reviews: reviewsOf(fields),
    actions: chosen(fields, 'actions'),
    deleted: fields['deleted'] === true,
  };
}
