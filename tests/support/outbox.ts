import type { QuarantineCode } from '../../src/domain/problems.ts';
import type { AuditStatus, PushAnswer } from '../../src/domain/wire.ts';
import { acknowledge, nextBatch, OUTBOX_START, type OutboxBatch } from '../../src/store/outbox.ts';
import type { Tablet } from '../../src/store/tablet.ts';
import { idOf } from './writer.ts';

export type Refused = Readonly<Record<string, QuarantineCode>>;

/** The answer of an endpoint that takes everything but the changes in `refused`. */
export function answerTo(batch: OutboxBatch, refused: Refused = {}, news: Partial<PushAnswer> = {}): PushAnswer {
  const results = batch.changes.map(({ id }) => {
    const code = refused[id];
    return code ? { id, status: 'quarantined' as const, code, where: 'set.name' } : { id, status: 'stored' as const };
  });
  const said = { fork: false, results, missingPhotos: [], audits: [] };
  return { protocol: 1, nonce: 'nonce-nonce', epoch: idOf(0xee), ...said, ...news };
}

/** Empties the outbox as if everything had been sent. */
export async function acknowledgeAll(tablet: Tablet, refused: Refused = {}): Promise<void> {
  for (;;) {
    const batch = await nextBatch(tablet, OUTBOX_START);
    if (batch.changes.length === 0) return;
    await acknowledge(tablet, batch, answerTo(batch, refused));
  }
}

/** What an endpoint says of an audit of which it holds everything. */
export const complete = (auditId: string, seal: string): AuditStatus => ({
  auditId,
  complete: true,
  receipt: { number: '20261123-0123ABCD', at: '2026-11-23T10:00:00.000Z', seal },
  missingChanges: [],
  missingPhotos: [],
});
