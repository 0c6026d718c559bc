import { AGENDAS } from '../catalogue/agendas.ts';
import { DUTIES } from '../catalogue/duties.ts';
import { ROLES } from '../catalogue/roles.ts';
import { SCHEDULE } from '../catalogue/schedule.ts';
import { COURSES, TRAININGS } from '../catalogue/training.ts';
import type { AgendaKind, Role } from '../catalogue/types.ts';
import type { Text2 } from '../text.ts';

/** A role with everything that the programme asks of it. */
export type RoleDuties = {
  readonly role: Role;
  readonly duties: readonly Text2[];
  /** Courses before launch. */
  readonly courses: readonly Text2[];
  /** Parts of the daily meetings that it leads. */
  readonly leads: readonly { readonly agenda: AgendaKind; readonly title: Text2 }[];
  /** Rows of the schedule at which it is present, day by day; empty days are left out. */
  readonly days: readonly { readonly day: number; readonly items: readonly Text2[] }[];
};

const DAYS = [...new Set(SCHEDULE.map(({ day }) => day))];

function dutiesOf(role: Role): RoleDuties {
  const training = TRAININGS.find((each) => each.role === role.id);
  const days = DAYS.map((day) => ({
    day,
    items: SCHEDULE.filter((row) => row.day === day && row.participants.includes(role.id)).map(({ item }) => item),
  }));
  return {
    role,
    duties: DUTIES[role.id],
    courses: COURSES.filter(({ id }) => training?.courses.includes(id)).map(({ title }) => title),
    leads: AGENDAS.flatMap(({ kind, slots }) =>
      slots.filter(({ lead }) => lead === role.id).map(({ title }) => ({ agenda: kind, title })),
    ),
    days: days.filter(({ items }) => items.length > 0),
  };
}

/** What each role of the programme has to do (seed: 岗位职责), in the order of the catalogue. */
export const ROLE_DUTIES: readonly RoleDuties[] = ROLES.map(dutiesOf);
