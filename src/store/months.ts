import { type BoardMonth, blankMonth, boardMonthOf, stockField } from '../domain/board/boardMonth.ts';
import { addMonths } from '../domain/board/days.ts';
import { STOCK_AGES } from '../domain/board/figures.ts';
import type { Edit } from '../domain/change.ts';
import type { Json } from '../domain/json.ts';
import type { RecordRow } from './db.ts';
import { derivedId } from './derivedId.ts';
import { recordsInSpan, type UndoEdit } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/**
 * There is one record of a month, by its derived id; should a file bring another one, the one with the smallest id is
 * read and written, which is the same on every tablet. It comes last, so that it is what a map keeps.
 */
const inOrder = (rows: readonly RecordRow[]): RecordRow[] => [...rows].sort((a, b) => (a.id < b.id ? 1 : -1));

async function rowOf(tablet: Db, { dealerId, month }: Omit<MonthPlace, 'programmeId'>): Promise<RecordRow | undefined> {
  return inOrder(await recordsInSpan(tablet, { kind: 'month', dealerId }, { from: month, to: month })).at(-1);
}

/** A dealer's months from one to another (YYYY-MM, both included), those with nothing in them blank. */
export async function boardMonths(
  tablet: Db,
  dealerId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<string, BoardMonth>> {
  const rows = await recordsInSpan(tablet, { kind: 'month', dealerId }, { from, to });
  const known = new Map(inOrder(rows).map((row) => [row.on, row]));
  const months = new Map<string, BoardMonth>();
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    const row = known.get(month);
    months.set(month, row ? boardMonthOf(row, month) : blankMonth(month));
  }
  return months;
}

/** One month of a dealer's board; blank when nothing was entered. */
export async function boardMonth(tablet: Db, dealerId: string, month: string): Promise<BoardMonth> {
  const found = await boardMonths(tablet, dealerId, { from: month, to: month });
  return found.get(month) ?? blankMonth(month);
}

/** Whose board, and which month of it (YYYY-MM). The programme is the one in which a new month is filed. */
export type MonthPlace = { readonly dealerId: string; readonly programmeId: string; readonly month: string };

/** What a new month goes on with: the dealer's working week, and the cars that still stand there. */
async function carriedOver(tablet: Tablet, { dealerId, month }: MonthPlace): Promise<Edit['set']> {
  const before = addMonths(month, -1);
  const row = await rowOf(tablet, { dealerId, month: before });
  if (!row) return {};
  const { week, stock } = boardMonthOf(row, before);
  const lines = stock.flatMap(({ id, model, ages, transit }) => [
    [stockField(id, 'model'), model] as const,
    ...STOCK_AGES.map((age, at) => [stockField(id, age), ages[at] ?? 0] as const),
    [stockField(id, 'transit'), transit] as const,
  ]);
  return { week: [...week], ...(Object.fromEntries(lines) as Edit['set']) };
}

/** What a field reads as when nobody has said anything yet. */
function blankOf(field: string): Json {
  if (field.endsWith('.model')) return '';
  return field.endsWith('.gone') ? false : null;
}

/**
 * Sets fields of a month of the board, made when it is not there yet: on disk when the promise resolves. Gives the undo;
 * the month itself stays.
 */
export async function saveMonth(tablet: Tablet, place: MonthPlace, set: Edit['set']): Promise<UndoEdit> {
  const { dealerId, programmeId, month } = place;
  const newId = await derivedId('month', dealerId, month);
  const { db } = tablet;
  const previous = await db.transaction('rw', db.records, db.changes, async (): Promise<Edit> => {
    const known = await rowOf(tablet, place);
    const head = known ? {} : { ...(await carriedOver(tablet, place)), programmeId, month };
    const edit: Edit = { kind: 'month', recordId: known?.id ?? newId, dealerId, set: { ...head, ...set } };
    await commitRecords(tablet, [edit]);
    const fields: Readonly<Record<string, Json>> = known?.fields ?? {};
    const before = Object.keys(set).map((field) => [field, fields[field] ?? blankOf(field)]);
    return { ...edit, set: Object.fromEntries(before) as Edit['set'] };
  });
  return () => commitRecords(tablet, [previous]);
}
