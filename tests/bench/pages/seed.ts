import type { Template } from '../../../src/domain/catalogue/types.ts';
import { fold } from '../../../src/domain/fold.ts';
import { auditHeader } from '../../../src/store/auditHeader.ts';
import type { AuditBody, AuditHeader, SegmentRow } from '../../../src/store/db.ts';
import type { Tablet } from '../../../src/store/tablet.ts';
import { ledgerOf } from './ledgers.ts';
import { putAudits, type RawDb } from './raw.ts';
import { wholeAudit } from './workload.ts';

const PER_TRANSACTION = 250;

type Rows = { header: AuditHeader; body: AuditBody; segment: Omit<SegmentRow, 'n'> };

/** The rows of an audit that was filled in long ago and sent. */
function rowsOf(template: Template, index: number): Rows {
  const changes = ledgerOf(template, index);
  const record = fold(changes);
  const { recordId: id, dealerId } = wholeRef(changes);
  const updatedAt = changes.at(-1)?.at ?? '';
  const header = auditHeader({ id, dealerId, record, template, rev: changes.length, updatedAt });
  return { header, body: { ...record, id }, segment: { recordId: id, changes } };
}

function wholeRef(changes: ReturnType<typeof ledgerOf>): { recordId: string; dealerId: string } {
  const first = changes[0];
  return { recordId: first?.recordId ?? '', dealerId: first?.dealerId ?? '' };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Fills a tablet's database and the raw one with the same audits. Straight into the tables: this is not measured. */
export async function seedBoth(
  tablet: Tablet,
  raw: RawDb,
  seed: { template: Template; audits: number },
): Promise<void> {
  const { db } = tablet;
  for (let from = 0; from < seed.audits; from += PER_TRANSACTION) {
    const indexes = range(from, Math.min(seed.audits, from + PER_TRANSACTION));
    const rows = indexes.map((index) => rowsOf(seed.template, index));
    await db.transaction('rw', db.audits, db.bodies, db.segments, async () => {
      await Promise.all([
        db.audits.bulkPut(rows.map(({ header }) => header)),
        db.bodies.bulkPut(rows.map(({ body }) => body)),
        db.segments.bulkAdd(rows.map(({ segment }) => segment)),
      ]);
    });
    await putAudits(
      raw,
      indexes.map((index) => wholeAudit(seed.template, index)),
    );
  }
}
