import { LIMITS } from '../domain/limits.ts';
import { custodyOf, photosInCustody, receiptNumber } from '../domain/receipt.ts';
import type { AuditStatus } from '../domain/wire.ts';
import { sha256 } from './hash.ts';
import type { PhotoStore } from './photos/photoStore.ts';
import { type Clock, newId, type Random } from './random.ts';
import type { Scope } from './scope.ts';
import type { Receipt, Storage } from './storage/storage.ts';
import { type ClosedVisit, completeNotices, type Newsroom } from './webhooks/notices.ts';

export type Custodian = Newsroom & {
  readonly storage: Storage;
  readonly photos: Pick<PhotoStore, 'isHeld'>;
  readonly clock: Clock;
  readonly random: Random;
};

/** Each may have to be read: so many photos are in memory at the same time at most. */
const AT_ONCE = 8;

/** Of these photos, those held and whole. */
export async function heldAmong(hashes: Iterable<string>, photos: Custodian['photos']): Promise<Set<string>> {
  const held = new Set<string>();
  const asked = [...new Set(hashes)];
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map((hash) => photos.isHeld(hash)));
    for (const [i, hash] of some.entries()) if (answers[i]) held.add(hash);
  }
  return held;
}

type Judgement = { readonly status: AuditStatus; readonly receipt?: Receipt };

/** What is held of one audit; with the receipt that it deserves when all that its seal vouches for is here. */
async function judgeAudit({ storage, photos, clock }: Custodian, auditId: string, allowed: Scope): Promise<Judgement> {
  const changes = await storage.ledger.auditChanges(auditId, allowed);
  const held = await heldAmong(photosInCustody(changes), photos);
  const custody = custodyOf(changes, (hash) => held.has(hash));
  const status = { auditId, complete: false, receipt: null, missingChanges: [], missingPhotos: [] };
  switch (custody.name) {
    case 'open':
      return { status };
    case 'incomplete': {
      const missingChanges = [...custody.missingChanges];
      const missingPhotos = custody.missingPhotos.slice(0, LIMITS.photosPerAudit);
      return { status: { ...status, missingChanges, missingPhotos } };
    }
    case 'complete': {
      const { seal, sealId } = custody;
      const at = new Date(clock()).toISOString();
      const number = await receiptNumber({ auditId, sealId, seal }, at.slice(0, 10), sha256);
      return { status: { ...status, complete: true }, receipt: { sealId, auditId, number, at } };
    }
  }
}

/** Gives the receipts that are deserved; in the same transaction goes into the outbox what webhooks are told of them. */
async function give(custodian: Custodian, deserved: readonly Receipt[], closed: readonly ClosedVisit[]) {
  const { receipts } = custodian.storage;
  const known = await receipts.ofSeals(deserved.map(({ sealId }) => sealId));
  const fresh = deserved.filter(({ sealId }) => !known.some((receipt) => receipt.sealId === sealId));
  const notices = await completeNotices(custodian, fresh, closed);
  const { clock, random } = custodian;
  const posting = { notices, now: clock(), newId: () => newId(clock, random) };
  return receipts.give(deserved, notices.length === 0 ? undefined : posting);
}

/** Tells webhooks of visits that were closed just now, where all that belongs to them was there before. */
export async function noteClosed(custodian: Custodian, closed: readonly ClosedVisit[]): Promise<void> {
  if (closed.length > 0) await give(custodian, [], closed);
}

/** The state of several audits. Complete ones get a receipt, once per seal; all of them in one transaction. */
export async function auditStatuses(
  custodian: Custodian,
  auditIds: Iterable<string>,
  allowed: Scope,
): Promise<AuditStatus[]> {
  const judged: Judgement[] = [];
  for (const auditId of auditIds) judged.push(await judgeAudit(custodian, auditId, allowed));
  const deserved = judged.flatMap(({ receipt }) => (receipt ? [receipt] : []));
  const given = await give(custodian, deserved, []);
  const byAudit = new Map(given.map(({ auditId, number, at, sealId }) => [auditId, { number, at, seal: sealId }]));
  return judged.map(({ status }) => ({ ...status, receipt: byAudit.get(status.auditId) ?? null }));
}
