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

const batchesOf = (audits: number): number[][] =>
  Array.from({ length: Math.ceil(audits / PER_TRANSACTION) }, (_, i) =>
    range(i * PER_TRANSACTION, Math.min(audits, (i + 1) * PER_TRANSACTION)),
  );

async function putRows({ db }: Tablet, rows: readonly Rows[]): Promise<void> {
  await db.transaction('rw', db.audits, db.bodies, db.segments, async () => {
    await Promise.all([
      db.audits.bulkPut(rows.map(({ header }) => header)),
      db.bodies.bulkPut(rows.map(({ body }) => body)),
      db.segments.bulkAdd(rows.map(({ segment }) => segment)),
    ]);
  });
}

export type Seed = { readonly template: Template; readonly audits: number };

/** Fills a tablet's database with audits that were sent long ago. Straight into the tables: this is not measured. */
export async function seedTablet(tablet: Tablet, { template, audits }: Seed): Promise<void> {
  for (const indexes of batchesOf(audits)) {
    await putRows(
      tablet,
      indexes.map((index) => rowsOf(template, index)),
    );
  }
}

/** The same audits in a tablet's database and whole in the raw one. */
export async function seedBoth(tablet: Tablet, raw: RawDb, { template, audits }: Seed): Promise<void> {
  await seedTablet(tablet, { template, audits });
  for (const indexes of batchesOf(audits)) {
    await putAudits(
      raw,
      indexes.map((index) => wholeAudit(template, index)),
    );
  }
}
