import type { Change } from '../domain/change.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** Every change that this tablet holds of the records given, wherever it lies; each once. */
export async function changesOf({ db }: Db, recordIds: readonly string[]): Promise<Change[]> {
  const ids = [...recordIds];
  const [own, segments, quarantined] = await Promise.all([
    db.changes.where('recordId').anyOf(ids).toArray(),
    db.segments.where('recordId').anyOf(ids).toArray(),
    db.quarantine.where('recordId').anyOf(ids).toArray(),
  ]);
  const all = [...segments.flatMap(({ changes }) => changes), ...quarantined.map(({ change }) => change), ...own];
  return [...new Map(all.map((change) => [change.id, change])).values()];
}

export type HistoryEntry = {
  readonly changeId: string;
  readonly field: string;
  readonly value: Change['set'][string];
  readonly at: string;
  readonly author: string;
  readonly device: string;
};

/** Who said what and when about the fields that begin with `prefix`, oldest first as the changes built on each other. */
export async function historyOf(tablet: Db, recordId: string, prefix: string): Promise<HistoryEntry[]> {
  const changes = await changesOf(tablet, [recordId]);
  return changes
    .sort((a, b) => a.lamport - b.lamport || (a.id < b.id ? -1 : 1))
    .flatMap((change) =>
      Object.entries(change.set)
        .filter(([field]) => field.startsWith(prefix))
        .map(([field, value]) => ({
          changeId: change.id,
          field,
          value,
          at: change.at,
          author: change.author,
          device: change.device,
        })),
    );
}
