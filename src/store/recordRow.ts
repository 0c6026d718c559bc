import type { Kind } from '../domain/change.ts';
import type { Folded } from '../domain/fold.ts';
import { unsettledOf } from '../domain/unsettled.ts';
import type { RecordRow } from './db.ts';

/** Fields that say which day or month a record is for; a record has one of them at most. */
const DAY_FIELDS = ['on', 'dueOn', 'month'] as const;

type Identity = { readonly id: string; readonly kind: Kind; readonly dealerId: string | null };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The row of a folded record: what its indices need beside what it says. */
export function recordRow({ id, kind, dealerId }: Identity, record: Folded): RecordRow {
  const { fields } = record;
  const programmeId = kind === 'programme' ? id : text(fields['programmeId']);
  const day = DAY_FIELDS.find((field) => typeof fields[field] === 'string');
  const row = { ...record, id, kind, dealerId, programmeId, on: day ? text(fields[day]) : '' };
  const unsettled = unsettledOf(record).length;
  return unsettled > 0 ? { ...row, unsettled } : row;
}
