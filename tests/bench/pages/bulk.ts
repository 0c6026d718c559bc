import type { Template } from '../../../src/domain/catalogue/types.ts';
import { mergeChanges } from '../../../src/store/merge.ts';
import { openTablet, type Tablet } from '../../../src/store/tablet.ts';
import { ledgerOf } from './ledgers.ts';
import { openRaw, putWhole, type RawDb } from './raw.ts';
import { wholeAudit } from './workload.ts';

export type BulkAsk = { readonly batches: number; readonly perBatch: number };
/** Ms per batch on each side. */
export type BulkTimes = { readonly raw: number[]; readonly app: number[] };

type Batch = { readonly template: Template; readonly indexes: readonly number[] };

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const writeRaw = (raw: RawDb, { template, indexes }: Batch): Promise<number> => {
  const audits = indexes.map((index) => wholeAudit(template, index));
  return timed(() => putWhole(raw, audits));
};

const writeApp = (tablet: Tablet, { template, indexes }: Batch): Promise<number> => {
  const changes = indexes.flatMap((index) => ledgerOf(template, index));
  return timed(() => mergeChanges(tablet, { changes, photos: [], templateOf: () => template, relay: false }));
};

/** Takes in audits that were made elsewhere, one transaction per batch, on both sides in turn; into new databases. */
export async function writeInBulk(template: Template, { batches, perBatch }: BulkAsk): Promise<BulkTimes> {
  const tablet = await openTablet({ name: 'bench-bulk' });
  const raw = await openRaw('bench-bulk-raw');
  const times: BulkTimes = { raw: [], app: [] };
  for (let i = 0; i < batches; i++) {
    const batch = { template, indexes: Array.from({ length: perBatch }, (_, n) => i * perBatch + n) };
    if (i % 2 === 0) times.raw.push(await writeRaw(raw, batch));
    times.app.push(await writeApp(tablet, batch));
    if (i % 2 === 1) times.raw.push(await writeRaw(raw, batch));
  }
  await tablet.db.delete();
  raw.close();
  indexedDB.deleteDatabase('bench-bulk-raw');
  return times;
}
