import type { Template } from '../../../src/domain/catalogue/types.ts';
import { ledgerOf } from './ledgers.ts';
import { wholeAudit } from './workload.ts';

/** `audits`: each audit one document, no ledger. `changes`: the same changes that the app sends. */
export const LIMIT_KINDS = ['audits', 'changes'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** Rows per request. */
const BATCH: Readonly<Record<LimitKind, number>> = { audits: 100, changes: 2_000 };
const IN_FLIGHT = 2;

type Row = { readonly id: string };

/** In memory before the clock starts: the limit reads no database. */
export function rowsToSend(template: Template, kind: LimitKind, indexes: readonly number[]): Row[] {
  if (kind === 'audits') return indexes.map((index) => wholeAudit(template, index));
  return indexes.flatMap((index) => ledgerOf(template, index));
}

async function post(rows: readonly Row[]): Promise<void> {
  const packed = new Blob([JSON.stringify({ rows })]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(packed).blob();
  const response = await fetch('/rows', { method: 'POST', body });
  const { stored } = (await response.json()) as { stored: string[] };
  if (stored.length !== rows.length) throw new Error('the bare endpoint did not store all');
}

/** As fast as a browser can send: two batches under way at any time, gzipped, nothing else done. */
export async function sendRows(kind: LimitKind, rows: readonly Row[]): Promise<void> {
  const size = BATCH[kind];
  let at = 0;
  const sender = async (): Promise<void> => {
    while (at < rows.length) {
      const batch = rows.slice(at, at + size);
      at += size;
      await post(batch);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
}
