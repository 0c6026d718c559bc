import { auditOf, type Seal } from '../../domain/audit.ts';
import { isErasing } from '../../domain/erasure/erasure.ts';
import { fold } from '../../domain/fold.ts';
import { custodyOf, sealDigest } from '../../domain/receipt.ts';
import { type CheckedReceipt, RECEIPT_NUMBER, type ReceiptAnswer } from '../../domain/receiptWire.ts';
import { PROTOCOL } from '../../domain/wire.ts';
import { sha256 } from '../hash.ts';
import { jsonAnswer } from '../http/answers.ts';
import { neededNonce } from '../http/envelope.ts';
import { isRefusal, refuse } from '../http/refusal.ts';
import type { HandlersOf } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { type Scope, scope } from '../scope.ts';
import type { Receipt } from '../storage/storage.ts';

/** Of these photos, those that are not there, whole: each is read and hashed now. */
async function absent({ photos }: Parts, hashes: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const hash of hashes) if (!(await photos.read(hash))) missing.push(hash);
  return missing;
}

/** Looks at everything that a receipt stands for again; undefined when its seal itself is gone. */
async function checked(parts: Parts, receipt: Receipt, allowed: Scope): Promise<CheckedReceipt | undefined> {
  const { auditId, sealId, number, at } = receipt;
  const changes = await parts.storage.ledger.auditChanges(auditId, allowed);
  const sealing = changes.find(({ id }) => id === sealId);
  const seal = sealing?.set['seal'] as Seal | undefined;
  if (!sealing || !seal) return undefined;
  const { manifest } = seal;
  const held = new Set(changes.map(({ id }) => id));
  const erased = new Set(changes.filter(isErasing).flatMap(({ erases }) => erases.photos));
  const missingChanges = manifest.heads.filter((id) => !held.has(id)).length;
  const gone = await absent(
    parts,
    manifest.photos.filter((hash) => !erased.has(hash)),
  );
  const custody = custodyOf(changes, (hash) => !gone.includes(hash));
  const isCurrent = custody.name === 'complete' && custody.sealId === sealId;
  const isWhole = missingChanges + gone.length === 0;
  const { visitId, templateId, templateVersion } = auditOf(auditId, sealing.dealerId ?? '', fold(changes));
  return {
    number,
    at,
    state: isWhole ? (isCurrent ? 'whole' : 'replaced') : 'incomplete',
    auditId,
    dealerId: sealing.dealerId ?? '',
    visitId,
    templateId,
    templateVersion,
    sealedAt: seal.at,
    digest: await sealDigest({ auditId, sealId, seal }, sha256),
    changes: manifest.heads.length,
    photos: manifest.photos.length,
    missingChanges,
    missingPhotos: gone.length,
  };
}

/** A receipt by its number: what it stands for, and whether all of that is still there. */
export function receiptsRoutes(parts: Parts): HandlersOf<'GET /v1/receipts/:number'> {
  return {
    'GET /v1/receipts/:number': async ({ params, actor, nonce: header }) => {
      const envelope = neededNonce(header);
      if (isRefusal(envelope)) return envelope;
      const number = (params['number'] ?? '').toUpperCase();
      if (!RECEIPT_NUMBER.test(number)) return refuse('not-found');
      const allowed = scope(actor);
      const receipts: CheckedReceipt[] = [];
      for (const receipt of await parts.storage.receipts.ofNumber(number, allowed)) {
        const found = await checked(parts, receipt, allowed);
        if (found) receipts.push(found);
      }
      if (receipts.length === 0) return refuse('not-found');
      return jsonAnswer({ protocol: PROTOCOL, nonce: envelope.nonce, receipts } satisfies ReceiptAnswer);
    },
  };
}
