import type { Kind } from '../domain/change.ts';
import type { Json } from '../domain/json.ts';
import { saveFields, type UndoEdit } from './fieldRecords.ts';
import type { Tablet } from './tablet.ts';

type Owned = { readonly id: string; readonly kind: Kind; readonly dealerId: string | null };

/** Says which of the values holds: the change replaces them all. Gives the undo. */
export const settle = (
  tablet: Tablet,
  { id: recordId, kind, dealerId }: Owned,
  choice: { readonly field: string; readonly value: Json },
): Promise<UndoEdit> => saveFields(tablet, { kind, recordId, dealerId, set: { [choice.field]: choice.value } });
