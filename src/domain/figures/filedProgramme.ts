import { type Action, actionOf } from '../actions/action.ts';
import { ledgersOf, type TemplateOf } from '../bundle/content.ts';
import { type BundleScores, sheetText } from '../bundle/scores.ts';
import type { Change, Kind } from '../change.ts';
import { scoredAudit } from '../evaluation/scoredAudit.ts';
import { evaluationSheet } from '../evaluation/sheet.ts';
import { standardOf } from '../evaluation/thresholds.ts';
import { type Folded, fold } from '../fold.ts';
import { type Dealer, dealerOf, type Programme, personOf, programmeOf, type Visit, visitOf } from '../records.ts';
import { isSettled, scheduleOf } from '../schedule/schedule.ts';
import { staffOf } from '../staff.ts';
import { byVisit, type FiledAudit, filedAudit } from './filedAudit.ts';

/** The kinds of records that figures are made of; their changes are all that is read for them. */
export const FIGURE_KINDS = [
  'dealer',
  'staff',
  'programme',
  'visit',
  'audit',
  'action',
] as const satisfies readonly Kind[];

export type FiledProgramme = {
  readonly programme: Programme;
  readonly visits: readonly Visit[];
  readonly audits: readonly FiledAudit[];
  readonly actions: readonly Action[];
  readonly scores: BundleScores;
  /** Days on which something of the schedule is still to be done, the next one first. */
  readonly plannedOn: readonly string[];
};

/** A dealer as its records tell of it, the newest programme first. */
export type FiledDealer = {
  readonly dealer: Dealer;
  readonly programmes: readonly FiledProgramme[];
  /** Id → name, of the people who are named in its records and of its staff. */
  readonly people: ReadonlyMap<string, string>;
};

export type FiledInput = {
  readonly dealerId: string;
  /** All changes of the dealer's records of `FIGURE_KINDS`, and of the people named in them; any order. */
  readonly changes: readonly Change[];
  readonly templateOf: TemplateOf;
};

type Read = { readonly id: string; readonly record: Folded };

/** The records of each kind that are not removed. */
function recordsByKind(changes: readonly Change[]): (kind: string) => Read[] {
  const byKind = Map.groupBy(ledgersOf(changes), ({ kind }) => kind);
  return (kind) =>
    (byKind.get(kind) ?? [])
      .map((ledger) => ({ id: ledger.id, record: fold(ledger.changes) }))
      .filter(({ record }) => record.fields['deleted'] !== true);
}

function plannedOn(programme: Folded): string[] {
  const rows = scheduleOf(programme).flatMap((day) => day.rows);
  return [...new Set(rows.filter((row) => !isSettled(row) && row.on !== '').map(({ on }) => on))].sort();
}

type Parts = {
  readonly dealerId: string;
  readonly all: (kind: string) => Read[];
  readonly templateOf: TemplateOf;
};

function filedProgramme({ id, record }: Read, { dealerId, all, templateOf }: Parts): FiledProgramme {
  const ofIt = (kind: string): Read[] => all(kind).filter((each) => each.record.fields['programmeId'] === id);
  const visits = ofIt('visit').map((visit) => visitOf(visit.id, dealerId, visit.record));
  const visitNos = new Map(visits.map((visit) => [visit.id, visit.no]));
  const audits = ofIt('audit').flatMap((audit) => filedAudit(audit.id, audit.record, { visitNos, templateOf }) ?? []);
  const scored = audits.map(({ template, ...audit }) => scoredAudit({ ...audit, templateId: template.id }));
  return {
    programme: programmeOf(id, dealerId, record),
    visits: visits.sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1)),
    audits: audits.sort(byVisit),
    actions: ofIt('action').map((action) => actionOf(action.id, dealerId, action.record)),
    scores: sheetText(evaluationSheet(visits, scored), standardOf(record)),
    plannedOn: plannedOn(record),
  };
}

const newestFirst = ({ programme: a }: FiledProgramme, { programme: b }: FiledProgramme): number =>
  a.startOn === b.startOn ? (a.id < b.id ? 1 : -1) : a.startOn < b.startOn ? 1 : -1;

/** Everything that figures are made of; null when the dealer itself has not arrived, or is removed. */
export function filedDealer({ dealerId, changes, templateOf }: FiledInput): FiledDealer | null {
  const read = recordsByKind(changes);
  const known = new Map<string, Read[]>();
  const all = (kind: string): Read[] => {
    const records = known.get(kind) ?? read(kind);
    known.set(kind, records);
    return records;
  };
  const dealer = all('dealer').find(({ id }) => id === dealerId);
  if (!dealer) return null;
  const programmes = all('programme').map((programme) => filedProgramme(programme, { dealerId, all, templateOf }));
  return {
    dealer: dealerOf(dealerId, dealer.record),
    programmes: programmes.sort(newestFirst),
    people: new Map([
      ...all('person').map(({ id, record }) => [id, personOf(id, record).name] as const),
      ...all('staff').map(({ id, record }) => [id, staffOf(id, record).name] as const),
    ]),
  };
}
