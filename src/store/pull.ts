import type { Change } from '../domain/change.ts';
import { markBehind } from './behind.ts';
import { hasLocks, heldLocks, whileNoneOpens } from './locks.ts';
import { MERGE_TABLES, mergeInto } from './merge.ts';
import { recheckPhotos, resendMissing } from './outbox.ts';
import { isoNow, readMeta, type Tablet, writeMeta } from './tablet.ts';
import { type TemplateKey, templatesFor } from './templatesFor.ts';

/** How far this tablet has been told, and what last came that it did not have. */
export type PullMemory = {
  /** Null: from the start. */
  readonly cursor: string | null;
  readonly receivedAt: string | null;
  readonly received: number;
};

const KEY = 'pull';
const NOTHING_YET: PullMemory = { cursor: null, receivedAt: null, received: 0 };

export const pullMemory = async (tablet: Pick<Tablet, 'db'>): Promise<PullMemory> =>
  (await readMeta<PullMemory>(tablet, KEY)) ?? NOTHING_YET;

/** The endpoint is another one, or an older state of it: everything is to be told again. */
export const forgetCursor = async (tablet: Tablet): Promise<void> =>
  tablet.db.transaction('rw', tablet.db.meta, async () =>
    writeMeta(tablet, KEY, { ...(await pullMemory(tablet)), cursor: null }),
  );

/** The endpoint lost what it had told: what came from elsewhere is offered to it once more. */
export async function offerAgain(tablet: Tablet): Promise<void> {
  await resendMissing(tablet, () => true);
  await recheckPhotos(tablet);
}

function keyIn({ kind, set: { templateId, templateVersion } }: Change): TemplateKey[] {
  if (kind !== 'audit' || typeof templateId !== 'string' || typeof templateVersion !== 'number') return [];
  return [{ templateId, templateVersion }];
}

/** Of the audits that the changes are about, whether they begin here or were begun before. */
async function templateKeys({ db }: Tablet, changes: readonly Change[]): Promise<TemplateKey[]> {
  const ids = new Set(changes.filter(({ kind }) => kind === 'audit').map(({ recordId }) => recordId));
  const known = (await db.audits.bulkGet([...ids])).filter((header) => header !== undefined);
  return [...known, ...changes.flatMap(keyIn)];
}

export type PulledPage = {
  readonly changes: readonly Change[];
  /** With which it was asked for. */
  readonly from: string | null;
  readonly cursor: string;
  /** How much of this pull was new so far. */
  readonly before: number;
};

/**
 * Takes one page of a pull: changes, the records that they make, and the cursor, all in one transaction. Gives how many
 * changes were new; its own that come back are known and cost a look. An audit that is being filled in is marked, and
 * its window takes the news in between two taps.
 */
export async function takePage(tablet: Tablet, { changes, from, cursor, before }: PulledPage): Promise<number> {
  const { db } = tablet;
  const templateOf = await templatesFor(await templateKeys(tablet, changes));
  return whileNoneOpens(tablet, async () => {
    const held = await heldLocks(tablet);
    return db.transaction('rw', [...MERGE_TABLES, 'meta'], async () => {
      const { fresh, audits } = await mergeInto(tablet, { changes, photos: [], templateOf, relay: false });
      await markBehind(
        tablet,
        // Where nothing tells, any of them may be open.
        audits.filter((id) => !hasLocks() || held.has(`audit:${id}`)),
      );
      const memory = await pullMemory(tablet);
      const news = fresh > 0 ? { received: before + fresh, receivedAt: isoNow(tablet) } : {};
      // Another window may have pulled meanwhile; its cursor stays.
      const place = memory.cursor === from ? { cursor } : {};
      await writeMeta(tablet, KEY, { ...memory, ...news, ...place });
      return fresh;
    });
  });
}
