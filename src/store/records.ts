import type { Kind } from '../domain/change.ts';
import {
  type Dealer,
  dealerOf,
  type Person,
  type Programme,
  personOf,
  programmeOf,
  type Visit,
  visitOf,
} from '../domain/records.ts';
import type { RecordRow } from './db.ts';
import type { Tablet } from './tablet.ts';

const kept = <T extends { readonly deleted: boolean }>(records: readonly T[]): T[] => records.filter((r) => !r.deleted);

async function recordOf(tablet: Pick<Tablet, 'db'>, kind: Kind, id: string): Promise<RecordRow | undefined> {
  const row = await tablet.db.records.get(id);
  return row?.kind === kind ? row : undefined;
}

/** Every dealer ever made here, the removed ones too, in the order of their names. */
export async function everyDealer({ db }: Pick<Tablet, 'db'>): Promise<Dealer[]> {
  const rows = await db.records.where('kind').equals('dealer').toArray();
  const found = rows.map((row) => dealerOf(row.id, row));
  return found.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** All dealers, in the order of their names. */
export const dealers = async (tablet: Pick<Tablet, 'db'>): Promise<Dealer[]> => kept(await everyDealer(tablet));

export async function dealerById(tablet: Pick<Tablet, 'db'>, id: string): Promise<Dealer | undefined> {
  const row = await recordOf(tablet, 'dealer', id);
  return row && dealerOf(id, row);
}

const newestFirst = (a: Programme, b: Programme): number => {
  if (a.startOn !== b.startOn) return a.startOn < b.startOn ? 1 : -1;
  return a.id < b.id ? 1 : -1;
};

/** A dealer's programmes with the removed ones, the newest first. */
export async function everyProgrammeOf({ db }: Pick<Tablet, 'db'>, dealerId: string): Promise<Programme[]> {
  const rows = await db.records.where('[kind+dealerId]').equals(['programme', dealerId]).toArray();
  return rows.map((row) => programmeOf(row.id, dealerId, row)).sort(newestFirst);
}

/** A dealer's programmes, the newest first. */
export const programmesOf = async (tablet: Pick<Tablet, 'db'>, dealerId: string): Promise<Programme[]> =>
  kept(await everyProgrammeOf(tablet, dealerId));

/** Every programme on this tablet, the newest first. */
export async function allProgrammes({ db }: Pick<Tablet, 'db'>): Promise<Programme[]> {
  const rows = await db.records.where('kind').equals('programme').toArray();
  const found = kept(rows.map((row) => programmeOf(row.id, row.dealerId ?? '', row)));
  return found.sort(newestFirst);
}

export async function programmeById(tablet: Pick<Tablet, 'db'>, id: string): Promise<Programme | undefined> {
  const row = await recordOf(tablet, 'programme', id);
  return row && programmeOf(id, row.dealerId ?? '', row);
}

/** A programme's visits by number. */
export async function visitsOf({ db }: Pick<Tablet, 'db'>, programmeId: string): Promise<Visit[]> {
  const rows = await db.records.where('[kind+programmeId]').equals(['visit', programmeId]).toArray();
  return kept(rows.map((row) => visitOf(row.id, row.dealerId ?? '', row))).sort((a, b) => a.no - b.no);
}

export async function visitById(tablet: Pick<Tablet, 'db'>, id: string): Promise<Visit | undefined> {
  const row = await recordOf(tablet, 'visit', id);
  return row && visitOf(id, row.dealerId ?? '', row);
}

/** Person id → person, for showing who did what. */
export async function people({ db }: Pick<Tablet, 'db'>): Promise<Map<string, Person>> {
  const rows = await db.records.where('kind').equals('person').toArray();
  return new Map(rows.map((row) => [row.id, personOf(row.id, row)]));
}
