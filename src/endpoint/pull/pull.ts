import { LIMITS } from '../../domain/limits.ts';
import type { Parts } from '../parts.ts';
import type { Scope } from '../scope.ts';
import type { LedgerPage, PageLimit } from '../storage/storage.ts';
import { type Cursor, checkOf, cursorText, markOf, marksOf, namesEach, readCursor } from './cursor.ts';

/** Where to go on. */
type Place = {
  readonly position: number;
  /** Dealers of whom less is told than of the others. */
  readonly behind: { readonly position: number; readonly dealers: readonly string[] } | null;
  readonly setBack: boolean;
};

export type PulledPage = Omit<LedgerPage, 'position'> & { readonly cursor: string; readonly setBack: boolean };

type Ledger = Parts['storage']['ledger'];

/** So many changes back a ledger is compared: two that differ agree neither in these nor in what follows. */
const COMPARED = 64;
const PAGE: PageLimit = { changes: LIMITS.changesPerPull, bytes: LIMITS.pull };
const START: Place = { position: 0, behind: null, setBack: false };

const checkAt = async (ledger: Ledger, position: number): Promise<string> =>
  checkOf(await ledger.idsUpTo(position, COMPARED));

/** Dealers of the scope of whom the cursor does not say that all was told. */
function behindOf({ dealers: told, behind }: Cursor, allowed: Scope): Place['behind'] | 'everything' {
  const now = marksOf(allowed);
  if (told === '*') return null;
  if (now === '*') return 'everything';
  if (!namesEach(allowed)) return now[0] === told[0] && told.length === 1 ? null : 'everything';
  const dealers = allowed.dealers as readonly string[];
  const fresh = dealers.filter((id) => !told.includes(markOf(id)));
  const late = dealers.filter((id) => behind?.dealers.includes(markOf(id)));
  const all = [...new Set([...fresh, ...late])];
  if (all.length === 0) return null;
  return { position: fresh.length > 0 ? 0 : (behind?.position ?? 0), dealers: all };
}

/** Where a cursor says to go on; from the start when it is of another ledger, or of a scope that cannot be compared. */
export async function placeOf({ storage, epoch }: Parts, after: string | null, allowed: Scope): Promise<Place> {
  if (after === null) return START;
  const cursor = readCursor(after);
  if (!cursor) return START;
  const isOurs = cursor.epoch === epoch && (await checkAt(storage.ledger, cursor.position)) === cursor.check;
  if (!isOurs) return { ...START, setBack: true };
  const behind = behindOf(cursor, allowed);
  return behind === 'everything' ? START : { position: cursor.position, behind, setBack: false };
}

function nextPage({ ledger }: Parts['storage'], { position, behind }: Place, allowed: Scope): Promise<LedgerPage> {
  if (!behind) return ledger.changesAfter({ after: position }, PAGE, allowed);
  const stretch = { after: behind.position, until: position };
  return ledger.changesAfter(stretch, PAGE, { ...allowed, dealers: behind.dealers });
}

/** The cursor of whoever has been told everything in scope up to a position, but for dealers that are behind. */
export async function cursorAt(
  { storage, epoch }: Parts,
  { position, behind }: Omit<Place, 'setBack'>,
  allowed: Scope,
) {
  const left = behind && { position: behind.position, dealers: behind.dealers.map(markOf).sort() };
  const check = await checkAt(storage.ledger, position);
  return cursorText({ epoch, position, check, dealers: marksOf(allowed), behind: left });
}

/**
 * The next page of what the endpoint has taken. What is repeated does no harm; left out is nothing: a cursor of another
 * ledger begins again, and of a dealer who came into the scope later everything is told from its first change.
 */
export async function pullPage(parts: Parts, after: string | null, allowed: Scope): Promise<PulledPage> {
  const place = await placeOf(parts, after, allowed);
  const { bodies, position, more } = await nextPage(parts.storage, place, allowed);
  const { behind, setBack } = place;
  const next = behind
    ? { position: place.position, behind: more ? { ...behind, position } : null }
    : { position, behind: null };
  return { bodies, more: more || behind !== null, cursor: await cursorAt(parts, next, allowed), setBack };
}

/** Whether a pull with that cursor would tell anything; whom it sees now is news too. */
export async function hasNews(parts: Parts, after: string, allowed: Scope): Promise<boolean> {
  const place = await placeOf(parts, after, allowed);
  if (place.position === 0 || place.behind) return true;
  if (readCursor(after)?.dealers.toString() !== marksOf(allowed).toString()) return true;
  const page = await parts.storage.ledger.changesAfter({ after: place.position }, { changes: 1, bytes: 1 }, allowed);
  return page.bodies.length > 0;
}
