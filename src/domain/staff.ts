import { STAFF_ROLES, type StaffRole, type TrainingResult } from './fields/staffRoles.ts';
import type { Folded } from './fold.ts';

/** A course somebody was at, with its date (YYYY-MM-DD) and result. */
export type TrainingRecord = { readonly on: string; readonly result: TrainingResult; readonly note: string };

/** One of the dealer's people, or the field representative who follows the dealer. Id of the record. */
export type Staff = {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Course id → what came of it. */
  readonly training: Readonly<Record<string, TrainingRecord>>;
  readonly deleted: boolean;
};

const TRAINING_FIELD = /^training\.([a-z0-9-]{1,64})$/;

export function staffOf(id: string, { fields }: Pick<Folded, 'fields'>): Staff {
  const training: Record<string, TrainingRecord> = {};
  for (const [field, value] of Object.entries(fields)) {
    const course = TRAINING_FIELD.exec(field)?.[1];
    if (course && value !== null) training[course] = value as TrainingRecord;
  }
  const name = fields['name'];
  return {
    id,
    name: typeof name === 'string' ? name : '',
    role: STAFF_ROLES.find((known) => known === fields['role']) ?? 'salesperson',
    training,
    deleted: fields['deleted'] === true,
  };
}
