import type { GradeCode } from '../catalogue/types.ts';
import type { Folded } from '../fold.ts';
import type { Json } from '../json.ts';
import {
  BALANCE_COLUMNS,
  type BalanceColumn,
  CARD_TICKS,
  type CardTick,
  CHAIN_STEPS,
  type ChainStep,
  COUNTS,
  type CommentState,
  type CountId,
  type CycleState,
  type Found,
  OPEN_GRADES,
  type OpenGrade,
  type PaperState,
  type Pile,
  RATES,
  type RateId,
  type ReportUse,
  STAFF_PAPERS,
  type StaffPaper,
} from './parts.ts';

/** One drawing of numbers. The later one counts; the others stay to be seen, with why they were not kept. */
export type Draw = {
  readonly id: string;
  /** 1, 2, 3 … */
  readonly no: number;
  readonly pile: Pile;
  readonly total: number;
  readonly numbers: readonly number[];
  readonly seed: string;
  /** Why it was drawn again; '' for the first. */
  readonly reason: string;
  readonly at: string;
  readonly by: string;
};

/** What one paper says of the customer; null for what is not written. Dates are YYYY-MM-DD. */
export type StepFacts = {
  readonly found: Found | null;
  readonly grade: GradeCode | null;
  readonly lastOn: string | null;
  readonly nextOn: string | null;
};

/** One drawn customer, named by initials or card number only. */
export type SampledCard = {
  readonly drawId: string;
  readonly number: number;
  readonly ref: string;
  /** The salesperson whose customer it is. */
  readonly staffId: string | null;
  readonly steps: Readonly<Record<ChainStep, StepFacts>>;
  readonly ticks: Readonly<Record<CardTick, boolean | null>>;
  readonly note: string;
};

export type StaffCheck = {
  readonly papers: Readonly<Record<StaffPaper, PaperState | null>>;
  readonly comment: CommentState | null;
};

export type ReportCheck = {
  readonly use: ReportUse | null;
  readonly cycle: CycleState | null;
};

export type BalanceRow = Readonly<Record<BalanceColumn, number | null>>;

/** An audit of customer sources by sampling, at one visit. */
export type Sampling = {
  readonly id: string;
  readonly dealerId: string;
  readonly programmeId: string;
  readonly visitId: string;
  /** The day on which it is judged what is overdue, YYYY-MM-DD. */
  readonly on: string;
  /** By number; the last one counts. */
  readonly draws: readonly Draw[];
  readonly counts: Readonly<Record<CountId, number | null>>;
  /** The dealer's own rates, in tenths of a per cent. */
  readonly reported: Readonly<Record<RateId, number | null>>;
  /** Whose status sheet was recomputed. */
  readonly balanceOf: string | null;
  readonly balance: Readonly<Record<OpenGrade, BalanceRow>>;
  readonly deleted: boolean;
  /** What is asked for by id, read when it is wanted. */
  readonly fields: Folded['fields'];
};

type Fields = Folded['fields'];

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const idOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
// Every field was judged by its schema when it came in: what is there is of its kind.
const known = <T extends Json>(fields: Fields, field: string): T | null => (fields[field] ?? null) as T | null;

const table = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const DRAW_FIELD = /^draws\.([0-9a-f-]{36})$/;

function drawsOf(fields: Fields): Draw[] {
  const draws: Draw[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const id = DRAW_FIELD.exec(field)?.[1];
    if (id && value !== null) draws.push({ id, ...(value as Omit<Draw, 'id'>) });
  }
  return draws.sort((a, b) => (a.no === b.no ? (a.id < b.id ? -1 : 1) : a.no - b.no));
}

/**
 * A visit has one sampling: its id follows from the visit's, so that two tablets that begin it apart write into one
 * record. It is the visit's with the other of the two UUID versions that this project knows.
 */
export const samplingIdOf = (visitId: string): string =>
  `${visitId.slice(0, 14)}${visitId[14] === '4' ? '7' : '4'}${visitId.slice(15)}`;

export const drawField = (drawId: string): string => `draws.${drawId}`;
export const cardField = (drawId: string, number: number, part: string): string => `cards.${drawId}.${number}.${part}`;
export const staffField = (staffId: string, part: StaffPaper | 'comment'): string => `staff.${staffId}.${part}`;
export const reportField = (reportId: string, part: keyof ReportCheck): string => `reports.${reportId}.${part}`;
export const balanceField = (grade: OpenGrade, column: BalanceColumn): string => `balance.${grade}.${column}`;

/** A customer of a draw, as far as written. */
export function cardOf({ fields }: Pick<Sampling, 'fields'>, drawId: string, number: number): SampledCard {
  const at = (part: string): string => cardField(drawId, number, part);
  const facts = (step: ChainStep): StepFacts => ({
    found: known<Found>(fields, at(`${step}.found`)),
    grade: known<GradeCode>(fields, at(`${step}.grade`)),
    lastOn: known<string>(fields, at(`${step}.lastOn`)),
    nextOn: known<string>(fields, at(`${step}.nextOn`)),
  });
  return {
    drawId,
    number,
    ref: text(fields[at('ref')]),
    staffId: idOf(fields[at('staffId')]),
    steps: table(CHAIN_STEPS, facts),
    ticks: table(CARD_TICKS, (tick) => known<boolean>(fields, at(`ticks.${tick}`))),
    note: text(fields[at('note')]),
  };
}

/** The customers of the draw that counts. */
export function cardsOf(sampling: Pick<Sampling, 'fields' | 'draws'>): SampledCard[] {
  const draw = sampling.draws.at(-1);
  return draw ? draw.numbers.map((number) => cardOf(sampling, draw.id, number)) : [];
}

export const staffCheckOf = ({ fields }: Pick<Sampling, 'fields'>, staffId: string): StaffCheck => ({
  papers: table(STAFF_PAPERS, (paper) => known<PaperState>(fields, staffField(staffId, paper))),
  comment: known<CommentState>(fields, staffField(staffId, 'comment')),
});

export const reportCheckOf = ({ fields }: Pick<Sampling, 'fields'>, reportId: string): ReportCheck => ({
  use: known<ReportUse>(fields, reportField(reportId, 'use')),
  cycle: known<CycleState>(fields, reportField(reportId, 'cycle')),
});

export function samplingOf(id: string, dealerId: string, { fields }: Pick<Folded, 'fields'>): Sampling {
  const row = (grade: OpenGrade): BalanceRow =>
    table(BALANCE_COLUMNS, (column) => known<number>(fields, balanceField(grade, column)));
  return {
    id,
    dealerId,
    programmeId: text(fields['programmeId']),
    visitId: text(fields['visitId']),
    on: text(fields['on']),
    draws: drawsOf(fields),
    counts: table(COUNTS, (count) => known<number>(fields, `counts.${count}`)),
    reported: table(RATES, (rate) => known<number>(fields, `reported.${rate}`)),
    balanceOf: idOf(fields['balanceOf']),
    balance: table(OPEN_GRADES, row),
    deleted: fields['deleted'] === true,
    fields,
  };
}
