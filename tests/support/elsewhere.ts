import type { Edit } from '../../src/domain/change.ts';
import { fold } from '../../src/domain/fold.ts';
import { changesOf } from '../../src/store/ledger.ts';
import { mergeChanges } from '../../src/store/merge.ts';
import { newId, type Tablet } from '../../src/store/tablet.ts';

/** Somebody else fills in fields of a record that this tablet holds too, without having seen what is said here. */
export async function saidElsewhere(tablet: Tablet, recordId: string, set: Edit['set']): Promise<void> {
  const own = await changesOf(tablet, [recordId]);
  const first = own[0];
  if (!first) throw new Error(`no record ${recordId}`);
  const id = newId(tablet);
  const lamport = fold(own).lamport + 1;
  const other = { ...first, id, replica: id, author: id, device: 'iPad', seq: 1, set, base: {}, lamport };
  await mergeChanges(tablet, { changes: [other], photos: [], templateOf: () => undefined, relay: false });
}
