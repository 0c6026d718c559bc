import type { Json } from '../domain/json.ts';
import type { Visit } from '../domain/records.ts';
import { drawNumbers } from '../domain/sampling/draw.ts';
import type { Pile } from '../domain/sampling/parts.ts';
import { drawField, type Sampling, samplingIdOf, samplingOf } from '../domain/sampling/sampling.ts';
import { type SamplingSummary, summaryOf } from '../domain/sampling/summary.ts';
import { recordById, saveFields, type UndoEdit } from './fieldRecords.ts';
import { gradesOfDealer } from './grades.ts';
import { visitById } from './records.ts';
import { staffOfDealer } from './staff.ts';
import { isoNow, newId, type Tablet } from './tablet.ts';

type Db = Pick<Tablet, 'db'>;
type Place = Pick<Visit, 'id' | 'dealerId' | 'programmeId'>;

/** The sampling of a visit as it stands; an empty one while nobody has begun it. */
export async function samplingOfVisit(tablet: Db, visit: Place): Promise<Sampling> {
  const id = samplingIdOf(visit.id);
  return samplingOf(id, visit.dealerId, (await recordById(tablet, 'sampling', id)) ?? { fields: {} });
}

export type SamplingEdit = {
  readonly visit: Place;
  /** YYYY-MM-DD; the day by which it is judged what is overdue, once it is begun. */
  readonly today: string;
};

/** Writes fields of a visit's sampling, which begins with the first of them. Gives the undo. */
export async function writeSampling(
  tablet: Tablet,
  { visit, today }: SamplingEdit,
  set: Readonly<Record<string, Json>>,
): Promise<UndoEdit> {
  const { id: visitId, dealerId, programmeId } = visit;
  const recordId = samplingIdOf(visitId);
  const { db } = tablet;
  return db.transaction('rw', db.records, db.changes, async () => {
    const begun = await recordById(tablet, 'sampling', recordId);
    const first = begun ? {} : { programmeId, visitId, on: today };
    return saveFields(tablet, { kind: 'sampling', recordId, dealerId, set: { ...first, ...set } });
  });
}

export type DrawInput = {
  readonly pile: Pile;
  readonly total: number;
  readonly count: number;
  /** Why it is drawn again; '' for the first. */
  readonly reason: string;
};

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Draws numbers by chance and keeps them with their seed. A draw cannot be taken back, only followed by another one with
 * its reason: nobody draws until he likes what he gets.
 */
export async function drawSample(tablet: Tablet, edit: SamplingEdit, input: DrawInput): Promise<void> {
  const { pile, total, count, reason } = input;
  const seed = hexOf(tablet.random(4));
  const { db } = tablet;
  await db.transaction('rw', db.records, db.changes, async () => {
    const { draws } = await samplingOfVisit(tablet, edit.visit);
    const no = (draws.at(-1)?.no ?? 0) + 1;
    const numbers = drawNumbers({ seed, total, count });
    const draw = { no, pile, total, numbers, seed, reason, at: isoNow(tablet), by: tablet.author };
    await writeSampling(tablet, edit, { [drawField(newId(tablet))]: draw });
  });
}

/** What the sampling of a visit has brought to light; null when this tablet does not hold the visit. */
export async function samplingSummary(tablet: Db, visitId: string): Promise<SamplingSummary | null> {
  const visit = await visitById(tablet, visitId);
  if (!visit) return null;
  const [sampling, rules, staff] = await Promise.all([
    samplingOfVisit(tablet, visit),
    gradesOfDealer(tablet, visit.dealerId),
    staffOfDealer(tablet, visit.dealerId),
  ]);
  const staffIds = staff.filter(({ role }) => role === 'salesperson').map(({ id }) => id);
  return summaryOf(sampling, { rules, staffIds });
}
