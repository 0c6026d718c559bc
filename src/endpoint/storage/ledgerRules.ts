import { PHOTO_FIELD } from '../../domain/answers.ts';
import type { Change } from '../../domain/change.ts';
import { canonicalJson, type Json } from '../../domain/json.ts';
import { hexSha256 } from '../hash.ts';
import { inDealers, mayAddDealer, outsideRights, type Scope } from '../scope.ts';
import type { Delivery, Judged, PageLimit } from './storage.ts';

// What every database has to decide in the same way about a change that comes in.

export type Taken = Extract<Judged, { readonly ok: true }>;
export type Refused = Extract<Judged, { readonly ok: false }>;
export type Fault = Pick<Refused, 'code' | 'where'>;

/** What is known of a record from its changes so far. */
export type RecordRow = {
  readonly kind: string;
  readonly dealerId: string | null;
  programmeId: string | null;
  visitId: string | null;
  sealed: number;
};

const canonical = (text: string): string => canonicalJson(JSON.parse(text) as Json);

/** A tablet sends the same text again; a file may have its keys in another order. */
export const isSame = (a: string, b: string): boolean => a === b || canonical(a) === canonical(b);

/**
 * What is refused because of who sent it is refused to him alone: a change that he only passes on does not count as
 * held, and its own tablet is asked for it as before.
 */
export function asRefused(
  { change, body }: Taken,
  { code, where }: Fault,
  { replica: sender }: Pick<Delivery, 'replica'>,
): Refused {
  const { id, replica, seq } = change;
  const isPassedOn = code === 'out-of-scope' && replica !== sender;
  const counted = isPassedOn ? { replica: null, seq: null } : { replica, seq };
  return { ok: false, id, code, where, raw: body, ...counted };
}

/** What is refused is kept once for each device and reason, however often it comes. */
export const refusedDigest = ({ code, raw }: Refused, deviceId: string): string =>
  hexSha256(`${code} ${deviceId} ${raw}`);

/** Dealers outside the sender's scope that a batch speaks of: new ones among them become his by that. */
export function dealersToAdd(judged: readonly Judged[], scope: Scope): string[] {
  if (!mayAddDealer(scope)) return [];
  const dealers = judged.flatMap((one) => (one.ok && one.change.dealerId !== null ? [one.change.dealerId] : []));
  return [...new Set(dealers)].filter((dealerId) => !inDealers(scope, dealerId));
}

/** A scope with some dealers more. */
export const withDealers = (scope: Scope, added: readonly string[]): Scope =>
  scope.dealers === 'all' ? scope : { ...scope, dealers: [...scope.dealers, ...added] };

/** Why a change cannot be taken, though it is well-formed. */
export function faultOf(change: Change, record: RecordRow | undefined, scope: Scope): Fault | undefined {
  const { kind, dealerId } = change;
  if (!inDealers(scope, dealerId)) return { code: 'out-of-scope', where: 'dealerId' };
  if (record && record.kind !== kind) return { code: 'kind-conflict', where: 'kind' };
  if (record && record.dealerId !== dealerId) return { code: 'dealer-conflict', where: 'dealerId' };
  // An erasure is judged by its proof, whoever passes it on.
  const where = change.erases ? undefined : outsideRights(scope, change);
  return where === undefined ? undefined : { code: 'out-of-scope', where };
}

/** Whether a change that its sender may not make himself may be answered as a duplicate, when it is held already. */
export const mayBeHeld = ({ code }: Fault, { dealerId }: Change, scope: Scope): boolean =>
  code === 'out-of-scope' && inDealers(scope, dealerId);

const idIn = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** What is known of a record before its first change is noted. */
export const rowOf = ({ kind, dealerId }: Change): RecordRow => ({
  kind,
  dealerId,
  programmeId: null,
  visitId: null,
  sealed: 0,
});

/** Notes in a record's row what one more change says of it. */
export function noteChange(row: RecordRow, { kind, recordId, set }: Change): void {
  row.programmeId ??= kind === 'programme' ? recordId : idIn(set['programmeId']);
  row.visitId ??= kind === 'visit' ? recordId : idIn(set['visitId']);
  if (kind === 'audit' && Object.hasOwn(set, 'seal')) row.sealed = 1;
}

/** The photos that a change names. */
export function photosIn({ set }: Change): string[] {
  return Object.entries(set).flatMap(([field, value]) => {
    const photo = PHOTO_FIELD.test(field) ? (value as { readonly sha256?: string } | null) : null;
    return photo?.sha256 ? [photo.sha256] : [];
  });
}

/** How many changes, of these lengths, fit into one page; at least one. */
export function fitting(lengths: readonly number[], limit: PageLimit): number {
  let bytes = 0;
  const end = lengths.findIndex((length, i) => {
    bytes += length;
    return i > 0 && (i >= limit.changes || bytes > limit.bytes);
  });
  return end === -1 ? lengths.length : end;
}
