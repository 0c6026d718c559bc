import { contentOf } from '../../domain/bundle/content.ts';
import {
  type Cell,
  HEADS,
  type Heads,
  type RowContext,
  type RowFilter,
  type Table,
} from '../../domain/export/table.ts';
import { TABLE_IDS, TABLES } from '../../domain/export/tables.ts';
import { dateSchema } from '../../domain/fields/primitives.ts';
import { UUID } from '../../domain/ids.ts';
import { templateOf } from '../bundles/templateOf.ts';
import { csvOf } from '../export/csv.ts';
import { localTime } from '../export/localTime.ts';
import { streamed } from '../export/streamed.ts';
import { xlsxOf } from '../export/xlsx.ts';
import { ourHeaders } from '../http/answers.ts';
import { isRefusal, type Refusal, refuse } from '../http/refusal.ts';
import type { Call, HandlersOf } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { inDealers, type Scope, scope } from '../scope.ts';

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
} as const;

type Wanted = {
  readonly dealer: string | null;
  readonly programme: string | null;
  readonly heads: Heads;
  readonly filter: RowFilter;
};

const FILE = new RegExp(`^(${TABLE_IDS.join('|')})\\.(csv|xlsx)$`);

function wantedOf(query: URLSearchParams): Wanted | Refusal {
  const ids = { dealer: query.get('dealer'), programme: query.get('programme') };
  for (const [name, id] of Object.entries(ids))
    if (id !== null && !UUID.test(id)) return refuse('invalid-request', name);
  const filter = { from: query.get('from'), to: query.get('to') };
  for (const [name, day] of Object.entries(filter)) {
    if (day !== null && !dateSchema.safeParse(day).success) return refuse('invalid-request', name);
  }
  const said = query.get('heads') ?? 'zh';
  const heads = HEADS.find((known) => known === said);
  return heads ? { ...ids, heads, filter } : refuse('invalid-request', 'heads');
}

/** The programmes asked for, as far as they are in scope. */
async function programmesOf({ storage }: Parts, { dealer, programme }: Wanted, allowed: Scope): Promise<string[]> {
  if (dealer !== null && !inDealers(allowed, dealer)) return [];
  const ids = await storage.ledger.programmesAfter(0, dealer === null ? allowed : { ...allowed, dealers: [dealer] });
  return programme === null ? ids : ids.filter((id) => id === programme);
}

type Told = { readonly table: Table; readonly context: RowContext; readonly allowed: Scope };

/** Read one programme at a time: what is in memory does not grow with what is told. */
async function* rowsOf({ storage }: Parts, programmeIds: readonly string[], told: Told): AsyncGenerator<Cell[][]> {
  for (const programmeId of programmeIds) {
    const changes = await storage.ledger.bundleChanges({ programmeId, visitId: null }, told.allowed);
    const made = changes && contentOf({ scope: { kind: 'programme', id: programmeId }, changes, templateOf });
    if (!made?.ok || made.content.programme.deleted || made.content.dealer.deleted) continue;
    yield told.table.rows(made.content, told.context);
  }
}

async function getTable(parts: Parts, { params, query, actor, nonce }: Call<'GET /v1/export/:file'>) {
  const [, table = '', format = ''] = FILE.exec(params['file'] ?? '') ?? [];
  const known = TABLES[table as keyof typeof TABLES];
  const writer = FORMATS[format as keyof typeof FORMATS];
  if (!known || !writer) return refuse('not-found');
  const wanted = wantedOf(query);
  if (isRefusal(wanted)) return wanted;
  const { heads, filter } = wanted;
  const local = localTime(parts.config.dealerTimeZone);
  const today = local(new Date(parts.clock()).toISOString()).slice(0, 10);
  const allowed = scope(actor);
  const ids = await programmesOf(parts, wanted, allowed);
  const rows = rowsOf(parts, ids, { table: known, context: { heads, filter, today, local }, allowed });
  const headers = ourHeaders(nonce, {
    'content-type': writer.type,
    'content-disposition': `attachment; filename="showroom-${table}-${today}.${format}"`,
  });
  return new Response(streamed(writer.write(known, { heads, rows })), { headers });
}

/** Tables for spreadsheets. */
export function exportRoutes(parts: Parts): HandlersOf<'GET /v1/export/:file'> {
  return { 'GET /v1/export/:file': (call) => getTable(parts, call) };
}
