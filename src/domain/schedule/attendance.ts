import type { RoleId, ScheduleRow } from '../catalogue/types.ts';
import type { Staff } from '../staff.ts';

/** Somebody who is expected: a member of staff, or a role for which nobody is on the list. */
export type Attendee = { readonly id: string; readonly role: RoleId; readonly person: Staff | undefined };

const peopleFor = (role: RoleId, staff: readonly Staff[]): Staff[] =>
  staff.filter((person) => (role === 'all-dealer-staff' ? person.role !== 'field-rep' : person.role === role));

/**
 * Who takes part in a row, by the roles that the course names and the people who hold them. Who was there and is no
 * longer on the list stays.
 */
export function attendeesOf(
  { participants }: Pick<ScheduleRow, 'participants'>,
  everyone: readonly Staff[],
  present: readonly string[],
): Attendee[] {
  const staff = everyone.filter(({ id, deleted }) => !deleted || present.includes(id));
  const expected = participants.flatMap((role): Attendee[] => {
    const people = peopleFor(role, staff);
    if (people.length === 0) return [{ id: role, role, person: undefined }];
    return people.map((person) => ({ id: person.id, role: person.role, person }));
  });
  const also = staff.filter(({ id }) => present.includes(id) && !expected.some((known) => known.id === id));
  return [...expected, ...also.map((person) => ({ id: person.id, role: person.role, person }))];
}
