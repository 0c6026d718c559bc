import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checklistByHand,
  decimals,
  NOTHING,
  type Pair,
  plus,
  SHARES,
  times,
  VISIT_WEIGHTS,
  WEIGHTS,
  whole,
} from '../../../tests/support/onPaper.ts';
import {
  anyAnswer,
  DEALER,
  itemsOf,
  openShowroom,
  PROGRAMME,
  reopen,
  sayOf,
  sealNow,
  startAudit,
  templateOf,
  templateOfKind,
  visitId,
} from '../../../tests/support/showroom.ts';
import { idOf, type Writer, writer } from '../../../tests/support/writer.ts';
import { type AnswerValue, answerField } from '../answers.ts';
import { type BundleContent, contentOf } from '../bundle/content.ts';
import type { ModuleId, TemplateKind } from '../catalogue/types.ts';
import type { VisitNo } from '../records.ts';
import { fractionOf } from '../scoring/fraction.ts';
import { closingOf } from './close.ts';
import { evaluationSheet } from './sheet.ts';

// The evaluation sheet computed anew from the answers, on paper as it were: with the tables typed from the course and
// fractions of its own. Nothing here calls the code that it checks, but for closing a visit, which is what is checked.

const KINDS = Object.values(SHARES).flatMap((shares) => Object.keys(shares) as TemplateKind[]);
const NOS: readonly VisitNo[] = [1, 2, 3, 4];

type Answers = readonly (AnswerValue | null)[];

const drawnScore = ({ kind, answers }: Pick<DrawnAudit, 'kind' | 'answers'>): Pair | null =>
  checklistByHand(itemsOf(templateOfKind(kind)).map(({ weight }, at) => ({ weight, value: answers[at] ?? null })));

type DrawnAudit = { readonly kind: TemplateKind; readonly answers: Answers; readonly sealed: boolean };
type Decided = 'waived' | 'failed' | null;
type DrawnVisit = {
  readonly audits: readonly DrawnAudit[];
  readonly decided: Readonly<Record<ModuleId, Decided>>;
  /** What somebody changes in one of its audits after it was closed. */
  readonly later: { readonly at: number; readonly answers: Answers } | null;
};
type DrawnProgramme = Readonly<Record<VisitNo, DrawnVisit>>;

const drawnAnswers = (kind: TemplateKind): fc.Arbitrary<Answers> =>
  fc.tuple(...itemsOf(templateOfKind(kind)).map((item) => anyAnswer(item)));

const often = fc.integer({ min: 0, max: 9 }).map((n) => n < 9);
const drawnAudit = fc
  .constantFrom(...KINDS)
  .chain((kind) => fc.record({ kind: fc.constant(kind), answers: drawnAnswers(kind), sealed: often }));

/** Most visits have every checklist once; some lack one, some have one twice. */
const wholeVisit = fc.tuple(
  ...KINDS.map((kind) => fc.record({ kind: fc.constant(kind), answers: drawnAnswers(kind), sealed: often })),
);
const drawnAudits = fc
  .tuple(wholeVisit, fc.array(drawnAudit, { maxLength: 1 }), fc.integer({ min: -6, max: KINDS.length - 1 }))
  .map(([all, more, without]): DrawnAudit[] => [...all.filter((_, at) => at !== without), ...more]);
const decided = fc.constantFrom<Decided>(null, null, null, null, null, 'waived', 'failed');

const drawnVisit: fc.Arbitrary<DrawnVisit> = fc.record({
  audits: drawnAudits,
  decided: fc.record({ showroom: decided, 'customer-source': decided, meetings: decided, 'sales-service': decided }),
  later: fc.option(fc.record({ at: fc.nat(5), answers: drawnAnswers('showroom-5s') })),
});
const drawnProgramme: fc.Arbitrary<DrawnProgramme> = fc.record({
  1: drawnVisit,
  2: drawnVisit,
  3: drawnVisit,
  4: drawnVisit,
});

const auditId = (no: number, at: number): string => idOf(0x10_000 + no * 0x100 + at);

function fill(by: Writer, { id, kind, answers }: { id: string; kind: TemplateKind; answers: Answers }): void {
  const items = itemsOf(templateOfKind(kind));
  sayOf(by, id, Object.fromEntries(items.map((item, at) => [answerField(item.id, 'value'), answers[at] ?? null])));
}

const sayVisit = (by: Writer, no: number, set: Parameters<Writer['say']>[0]['set']): unknown =>
  by.say({ kind: 'visit', recordId: visitId(no), dealerId: DEALER, set });

function told(by: Writer): BundleContent {
  const result = contentOf({ scope: { kind: 'programme', id: PROGRAMME }, changes: by.changes, templateOf });
  if (!result.ok) throw new Error(result.missing);
  return result.content;
}

function closeAll(by: Writer): void {
  const { visits, audits } = told(by);
  const scored = audits.map((audit) => ({ ...audit, score: audit.score && fractionOf(audit.score.exact) }));
  for (const row of evaluationSheet(visits, scored).visits) {
    const closed = closingOf(row, { at: '2026-11-27T09:00:00.000Z', by: idOf(0xa001) });
    if (closed) sayVisit(by, row.model.no, { closed });
  }
}

/** Lives the programme: visits, checklists, decisions, closing, and what was changed afterwards. */
function live(programme: DrawnProgramme): BundleContent {
  const by = writer(1);
  openShowroom(by, NOS);
  for (const no of NOS) {
    for (const [at, { kind, answers, sealed }] of programme[no].audits.entries()) {
      const id = auditId(no, at);
      startAudit(by, { id, visit: no, template: templateOfKind(kind) });
      fill(by, { id, kind, answers });
      if (sealed) sealNow(by, id);
    }
    for (const [moduleId, state] of Object.entries(programme[no].decided)) {
      const said = state && { state, by: idOf(0xa001), at: '2026-11-25T09:00:00.000Z', reason: '停电' };
      if (said) sayVisit(by, no, { [`modules.${moduleId}`]: said });
    }
  }
  closeAll(by);
  for (const no of NOS) {
    const { later, audits } = programme[no];
    const changed = later && audits[later.at];
    if (!later || !changed) continue;
    reopen(by, auditId(no, later.at), '看错了');
    fill(by, { id: auditId(no, later.at), kind: changed.kind, answers: later.answers });
  }
  return told(by);
}

/** The audit that counts for a checklist: the one begun last (all begin at once here: the one with the greater id). */
const countedAudit = ({ audits }: DrawnVisit, kind: TemplateKind): DrawnAudit | undefined =>
  audits.findLast((audit) => audit.kind === kind);

/** A module's figure as it is frozen, in tenths; null: waived; undefined: it keeps the visit from being closed. */
function moduleByHand(visit: DrawnVisit, id: ModuleId): number | null | undefined {
  if (visit.decided[id] === 'waived') return null;
  if (visit.decided[id] === 'failed') return 0;
  let sum = NOTHING;
  let shares = 0;
  for (const [kind, share] of Object.entries(SHARES[id])) {
    const audit = countedAudit(visit, kind as TemplateKind);
    if (!audit) continue;
    if (!audit.sealed) return undefined;
    const score = drawnScore(audit);
    if (!score) continue;
    sum = plus(sum, times(whole(share), score));
    shares += share;
  }
  if (shares === 0) return undefined;
  return Number(decimals(times(sum, [1n, BigInt(shares)]), 1).replace('.', ''));
}

type ByHand = { readonly E: Pair | null; readonly tenths: Partial<Record<ModuleId, number | null>> };

/** Undefined when the visit cannot be closed. */
function visitByHand(visit: DrawnVisit, no: VisitNo): ByHand | undefined {
  const tenths: Partial<Record<ModuleId, number | null>> = {};
  let sum = NOTHING;
  let weights = 0;
  for (const [id, weight] of Object.entries(WEIGHTS[no]) as [ModuleId, number][]) {
    const figure = moduleByHand(visit, id);
    if (figure === undefined) return undefined;
    tenths[id] = figure;
    if (figure === null) continue;
    sum = plus(sum, times([BigInt(figure), 10n], whole(weight)));
    weights += weight;
  }
  return { E: weights === 0 ? null : times(sum, [1n, BigInt(weights)]), tenths };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** As a bundle writes it: exact in lowest terms, and half up to two decimals. */
function text(figure: Pair | null): { exact: string; shown: string } | null {
  if (!figure) return null;
  const [top, bottom] = figure;
  const common = gcd(top, bottom);
  return { exact: `${top / common}/${bottom / common}`, shown: decimals(figure, 2) };
}

const tenthsText = (tenths: number | null | undefined): string | null =>
  typeof tenths === 'number' ? decimals([BigInt(tenths), 10n], 1) : null;

/** The sheet on paper: rows of the closed visits, and what they add up to. */
function sheetByHand(programme: DrawnProgramme) {
  let total = NOTHING;
  let weight = 0;
  const visits = NOS.map((no) => {
    const row = visitByHand(programme[no], no);
    if (!row) return { no, closed: false };
    const F = row.E && times(row.E, [BigInt(VISIT_WEIGHTS[no]), 100n]);
    if (F) [total, weight] = [plus(total, F), weight + VISIT_WEIGHTS[no]];
    const ids = Object.keys(WEIGHTS[no]) as ModuleId[];
    return { no, closed: true, E: text(row.E), F: text(F), modules: ids.map((id) => [id, tenthsText(row.tenths[id])]) };
  });
  const attainment = weight === 0 ? null : times(total, [100n, BigInt(weight)]);
  return { visits, total: text(total), attainment: text(attainment), final: weight === 100 };
}

/** The same from a bundle. An open visit has no F, and nothing else of it is compared. */
function sheetTold({ scores }: BundleContent) {
  const visits = scores.visits.map(({ no, closed, provisional, score, weighted, modules }) => {
    if (!closed) return { no, closed: weighted !== null || !provisional };
    return {
      no,
      closed: true,
      E: score,
      F: weighted,
      modules: modules.map((each) => [each.moduleId, each.score?.shown ?? null]),
    };
  });
  return { visits, total: scores.total, attainment: scores.attainment, final: scores.final };
}

let closedVisits = 0;
let finished = 0;

test('the evaluation sheet of any programme is what its answers give on paper, whatever is changed once a visit is closed', () => {
  fc.assert(
    fc.property(drawnProgramme, (programme) => {
      const byHand = sheetByHand(programme);
      expect(sheetTold(live(programme))).toEqual(byHand);
      closedVisits += byHand.visits.filter(({ closed }) => closed).length;
      finished += Number(byHand.final);
    }),
    { numRuns: 500 },
  );
});

test('among them were finished programmes and hundreds of closed visits', () => {
  expect(closedVisits).toBeGreaterThan(300);
  expect(finished).toBeGreaterThan(10);
});
