import { type BoardMonth, blankMonth, boardMonthOf, stockField } from '../domain/board/boardMonth.ts';
import { addMonths } from '../domain/board/days.ts';
import { STOCK_AGES } from '../domain/board/figures.ts';
import type { Edit } from '../domain/change.ts';
import type { Json } from '../domain/json.ts';
import { derivedId } from './derivedId.ts';
import { recordsInSpan, type UndoEdit } from './fieldRecords.ts';
import { commitRecords } from './recordEdits.ts';
import type { Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;

/** A dealer's months from one to another (YYYY-MM, both included), those with nothing in them blank. */
export async function boardMonths(
  tablet: Db,
  dealerId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<string, BoardMonth>> {
  const rows = await recordsInSpan(tablet, { kind: 'month', dealerId }, { from, to });
  const known = new Map(rows.map((row) => [row.on, row]));
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
  const [row] = await recordsInSpan(tablet, { kind: 'month', dealerId }, { from: before, to: before });
  if (!row) return {};
  const { week, stock } = boardMonthOf(row, before);
  const lines = stock.flatMap(({ id, model, ages, transit }) => [
    [stockField(id, 'model'), model] as const,
    ...STOCK_AGES.map((age, at) => [stockField(id, age), ages[at] ?? 0] as const),
    [stockField(id, 'transit'), transit] as const,
  ]);
  return { week: [...week], ...Object.fromEntries(lines) };
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
  const recordId = await derivedId('month', dealerId, month);
  const { db } = tablet;
  const edit = (fields: Edit['set']): Edit => ({ kind: 'month', recordId, dealerId, set: fields });
  const previous = await db.transaction('rw', db.records, db.changes, async () => {
    const known = await db.records.get(recordId);
    const head = known ? {} : { ...(await carriedOver(tablet, place)), programmeId, month };
    await commitRecords(tablet, [edit({ ...head, ...set })]);
    const fields: Readonly<Record<string, Json>> = known?.fields ?? {};
    return Object.fromEntries(Object.keys(set).map((field) => [field, fields[field] ?? blankOf(field)]));
  });
  return () => commitRecords(tablet, [edit(previous)]);
}
