import { describe, expect, test } from 'vitest';
import type { TemplateKind } from '../catalogue/types.ts';
import { closingOf } from '../evaluation/close.ts';
import { evaluationSheet } from '../evaluation/sheet.ts';
import { DEFAULT_THRESHOLDS } from '../evaluation/thresholds.ts';
import type { Visit, VisitNo } from '../records.ts';
import { fractionOf } from '../scoring/fraction.ts';
import { scoresOf } from './scores.ts';

type Scored = Parameters<typeof scoresOf>[0]['audits'][number];

const visit = (no: VisitNo): Visit => ({
  id: `visit ${no}`,
  dealerId: 'dealer',
  programmeId: 'programme',
  no,
  openedOn: '2026-11-23',
  closed: null,
  reopened: null,
  decisions: {},
  deleted: false,
});

let count = 0;

/** A sealed audit that scored `exact`, e.g. "1820/23". */
function audit(no: VisitNo, kind: TemplateKind, said: string | null | (Partial<Scored> & { exact: string })): Scored {
  const { exact, ...more } = typeof said === 'object' && said !== null ? said : { exact: said };
  count += 1;
  return {
    id: `audit ${String(count).padStart(4, '0')}`,
    visitId: `visit ${no}`,
    templateId: `tpl-${kind}`,
    state: 'sealed',
    startedAt: `2026-11-23T0${no}:00:00.000Z`,
    score: exact === null ? null : { shown: '', exact },
    carried: 0,
    manyNotApplicable: false,
    ...more,
  };
}

/** All that is asked in visits 2–4, each checklist at the figure given. */
const wholeVisit = (no: VisitNo, exact: string): Scored[] =>
  (
    [
      'showroom-5s',
      'showroom-hardware',
      'customer-source',
      'morning-meeting',
      'evening-meeting',
      'sales-service',
    ] as const
  ).map((kind) => audit(no, kind, exact));

const standard = { thresholds: DEFAULT_THRESHOLDS, published: null };

const sheetOf = (audits: Scored[], visits: readonly Visit[]) => scoresOf({ visits, audits, standard });

const sheet = (audits: Scored[], nos: VisitNo[] = [1, 2, 3, 4]) => sheetOf(audits, nos.map(visit));

/** The visits as somebody closes them, one after the other. */
function closed(audits: Scored[], visits: readonly Visit[] = ([1, 2, 3, 4] as const).map(visit)): Visit[] {
  const exact = audits.map((each) => ({ ...each, score: each.score && fractionOf(each.score.exact) }));
  const rows = evaluationSheet(visits, exact).visits;
  return visits.map((each) => {
    const row = rows.find(({ model }) => model.no === each.no);
    const made = row && closingOf(row, { at: '2026-11-23T09:00:00.000Z', by: 'person' });
    return { ...each, closed: made ?? null };
  });
}
const moduleOf = (audits: Scored[], moduleId: string, no = 2) =>
  sheet(audits).visits[no - 1]?.modules.find((module) => module.moduleId === moduleId);

describe('a module of the evaluation sheet', () => {
  test('is frozen, rounded half up to one decimal, once all its checklists are sealed', () => {
    const audits = [audit(2, 'showroom-5s', '1820/23'), audit(2, 'showroom-hardware', '50/1')];
    // 0.6 · 79.130… + 0.4 · 50 = 67.478…
    expect(moduleOf(audits, 'showroom')).toMatchObject({
      symbol: 'B1',
      weight: 40,
      state: 'frozen',
      score: { shown: '67.5', exact: '135/2' },
    });
  });

  test('is provisional, and exact, while one of them is open or missing', () => {
    const open = audit(2, 'showroom-hardware', { exact: '50/1', state: 'open' });
    expect(moduleOf([audit(2, 'showroom-5s', '80/1'), open], 'showroom')).toMatchObject({
      state: 'provisional',
      score: { shown: '68.0' },
    });
    expect(moduleOf([audit(2, 'showroom-5s', '1820/23')], 'showroom')).toMatchObject({
      state: 'provisional',
      score: { shown: '79.1', exact: '1820/23' },
    });
  });

  test('is provisional again when somebody edited a sealed checklist', () => {
    expect(
      moduleOf([audit(2, 'customer-source', { exact: '70/1', state: 'needs-review' })], 'customer-source'),
    ).toMatchObject({
      state: 'provisional',
    });
  });

  test('is pending while nothing of it is scored, also when nothing of it applied', () => {
    expect(moduleOf([], 'meetings')).toMatchObject({ state: 'pending', score: null, lacks: [] });
    expect(moduleOf([audit(2, 'morning-meeting', null), audit(2, 'evening-meeting', null)], 'meetings')).toMatchObject({
      state: 'pending',
    });
  });

  test('leaves out a checklist of which nothing applied', () => {
    const audits = [audit(2, 'morning-meeting', null), audit(2, 'evening-meeting', '60/1')];
    expect(moduleOf(audits, 'meetings')).toMatchObject({ state: 'frozen', score: { shown: '60.0' } });
  });

  test('counts the audit begun last when a checklist was filled in twice', () => {
    const audits = [
      audit(2, 'customer-source', { exact: '90/1', startedAt: '2026-11-23T09:00:00.000Z' }),
      audit(2, 'customer-source', { exact: '40/1', startedAt: '2026-11-23T08:00:00.000Z' }),
    ];
    expect(moduleOf(audits, 'customer-source')).toMatchObject({ score: { shown: '90.0' } });
    expect(moduleOf(audits.toReversed(), 'customer-source')).toMatchObject({ score: { shown: '90.0' } });
  });

  test('is not on the sheet of a visit that does not ask for it', () => {
    expect(sheet([]).visits.map(({ modules }) => modules.length)).toEqual([2, 3, 4, 4]);
    expect(moduleOf(wholeVisit(2, '80/1'), 'sales-service')).toBeUndefined();
  });
});

describe('the evaluation sheet', () => {
  const finished = () => [
    ...wholeVisit(1, '55/1'),
    ...wholeVisit(2, '60/1'),
    ...wholeVisit(3, '70/1'),
    ...wholeVisit(4, '80/1'),
  ];
  const figures = (result: ReturnType<typeof sheet>) =>
    result.visits.map(({ score, weighted }) => [score?.shown, weighted?.shown]);

  test('of a finished programme has E, F and G', () => {
    const audits = finished();
    const result = sheetOf(audits, closed(audits));
    expect(figures(result)).toEqual([
      ['55.00', '0.00'],
      ['60.00', '18.00'],
      ['70.00', '28.00'],
      ['80.00', '24.00'],
    ]);
    expect(result).toMatchObject({
      total: { shown: '70.00', exact: '70/1' },
      attainment: { shown: '70.00' },
      final: true,
      acceptance: { state: 'failed', below: [], total: 80, module: 60, published: null },
    });
  });

  test('counts nothing of a visit before somebody closes it: E is provisional until then', () => {
    const result = sheet(finished());
    expect(figures(result).map(([, weighted]) => weighted)).toEqual([undefined, undefined, undefined, undefined]);
    expect(result.visits.every(({ provisional }) => provisional)).toBe(true);
    expect(result).toMatchObject({ total: { shown: '0.00' }, attainment: null, final: false });
  });

  test('of a programme under way is the sum so far and the attainment', () => {
    const audits = [...wholeVisit(1, '55/1'), ...wholeVisit(2, '60/1')];
    const result = sheetOf(audits, closed(audits, [visit(1), visit(2)]));
    expect(result).toMatchObject({ total: { shown: '18.00' }, attainment: { shown: '60.00' }, final: false });
  });

  test('does not move when a checklist of a closed visit is changed later, and says what it would be now', () => {
    const audits = finished();
    const visits = closed(audits);
    const changed = audits.map((each) =>
      each.visitId === 'visit 3' && each.templateId === 'tpl-customer-source'
        ? { ...each, state: 'open' as const, score: { shown: '', exact: '90/1' } }
        : each,
    );
    const before = sheetOf(audits, visits);
    const after = sheetOf(changed, visits);
    expect(figures(after)).toEqual(figures(before));
    expect(after.total).toEqual(before.total);
    const module = after.visits[2]?.modules.find(({ moduleId }) => moduleId === 'customer-source');
    expect(module).toMatchObject({ state: 'frozen', score: { shown: '70.0' }, since: { shown: '90.0' } });
    expect(before.visits[2]?.modules.every(({ since }) => since === null)).toBe(true);
  });

  test('takes the morning meeting alone where the evening meeting was not held, and says so', () => {
    const audits = finished().filter(
      ({ visitId, templateId }) => visitId !== 'visit 3' || templateId !== 'tpl-evening-meeting',
    );
    const result = sheetOf(audits, closed(audits));
    expect(result.visits[2]?.modules.find(({ moduleId }) => moduleId === 'meetings')).toMatchObject({
      symbol: 'C4',
      state: 'frozen',
      score: { shown: '70.0' },
      lacks: ['evening-meeting'],
    });
  });

  test('spreads the weight of a waived module over the others, and counts a failed one as zero', () => {
    const said = { by: 'lead', at: '2026-11-25T09:00:00.000Z', reason: '停电' };
    const audits = [...wholeVisit(2, '60/1')];
    const waived = { ...visit(2), decisions: { meetings: { ...said, state: 'waived' as const } } };
    const failed = { ...visit(2), decisions: { meetings: { ...said, state: 'failed' as const } } };
    const [one, two] = [waived, failed].map((each) => sheetOf(audits, closed(audits, [each])).visits[1]);
    expect(one).toMatchObject({ score: { shown: '60.00' } });
    expect(one?.modules[2]).toMatchObject({ state: 'waived', score: null, by: 'lead', reason: '停电' });
    expect(two).toMatchObject({ score: { shown: '48.00' }, weighted: { shown: '14.40' } });
    expect(two?.modules[2]).toMatchObject({ state: 'failed', score: { shown: '0.0' }, reason: '停电' });
  });

  test('shows the sales process beside, and does not count it', () => {
    const result = sheet([...wholeVisit(2, '60/1'), audit(2, 'sales-process', '0/1')]);
    expect(result.visits[1]?.score?.shown).toBe('60.00');
    expect(result.visits[1]?.beside).toEqual([{ kind: 'sales-process', score: { shown: '0.0', exact: '0/1' } }]);
  });

  test('does not count an audit of a visit that is not among those given, or of a checklist that is not known', () => {
    const result = sheet(
      [...wholeVisit(2, '60/1'), audit(2, 'customer-source', { exact: '0/1', templateId: 'tpl-new' })],
      [2],
    );
    expect(result.visits[1]?.score?.shown).toBe('60.00');
    expect(sheet(wholeVisit(3, '60/1'), [2]).visits[2]?.score).toBeNull();
  });

  test('of nothing has no figure but a total of zero', () => {
    expect(sheet([], [])).toMatchObject({ total: { shown: '0.00', exact: '0/1' }, attainment: null, final: false });
  });
});
