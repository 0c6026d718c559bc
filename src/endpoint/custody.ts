import { LIMITS } from '../domain/limits.ts';
import { custodyOf, photosInCustody, receiptNumber } from '../domain/receipt.ts';
import type { AuditStatus } from '../domain/wire.ts';
import { sha256 } from './hash.ts';
import type { PhotoStore } from './photos/photoStore.ts';
import type { Clock } from './random.ts';
import type { Scope } from './scope.ts';
import type { Storage } from './storage/storage.ts';

export type Custodian = {
  readonly storage: Storage;
  readonly photos: Pick<PhotoStore, 'isHeld'>;
  readonly clock: Clock;
};

/** Of these photos, those held and whole. */
export async function heldAmong(hashes: Iterable<string>, photos: Custodian['photos']): Promise<Set<string>> {
  const held = new Set<string>();
  for (const hash of new Set(hashes)) {
    if (await photos.isHeld(hash)) held.add(hash);
  }
  return held;
}

/** What is held of one audit, and its receipt: given once, when all that its seal vouches for is here. */
export async function auditStatus(custodian: Custodian, auditId: string, allowed: Scope): Promise<AuditStatus> {
  const changes = await custodian.storage.ledger.auditChanges(auditId, allowed);
  const held = await heldAmong(photosInCustody(changes), custodian.photos);
  const custody = custodyOf(changes, (hash) => held.has(hash));
  const status = { auditId, complete: false, receipt: null, missingChanges: [], missingPhotos: [] };
  switch (custody.name) {
    case 'open':
      return status;
    case 'incomplete':
      return {
        ...status,
        missingChanges: [...custody.missingChanges],
        missingPhotos: custody.missingPhotos.slice(0, LIMITS.photosPerAudit),
      };
    case 'complete': {
      const { seal, sealId } = custody;
      const at = new Date(custodian.clock()).toISOString();
      const number = await receiptNumber({ auditId, sealId, seal }, at.slice(0, 10), sha256);
      const given = await custodian.storage.receipts.give({ sealId, auditId, number, at });
      return { ...status, complete: true, receipt: { number: given.number, at: given.at, seal: sealId } };
    }
  }
}

/** One after the other: each reads an audit's whole history. */
export async function auditStatuses(
  custodian: Custodian,
  auditIds: Iterable<string>,
  allowed: Scope,
): Promise<AuditStatus[]> {
  const statuses: AuditStatus[] = [];
  for (const auditId of auditIds) statuses.push(await auditStatus(custodian, auditId, allowed));
  return statuses;
}
