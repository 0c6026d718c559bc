import { beforeAll, describe, expect, test } from 'vitest';
import { newAuthor } from '../../../tests/support/changes.ts';
import { contentOf } from '../bundle/content.ts';
import { ALL_TEMPLATES } from '../catalogue/allTemplates.ts';
import type { ModuleId } from '../catalogue/types.ts';
import type { Change } from '../change.ts';
import { sampleProgramme } from '../demo/sampleProgramme.ts';
import type { Json } from '../json.ts';
import { trendOf } from '../ladder/ladder.ts';
import { dealerRow, STALLED_AFTER_DAYS } from './dealerRow.ts';
import { type DealerSummary, dealerSummary } from './dealerSummary.ts';
import { programmeFigures } from './detail.ts';
import { type FiledDealer, filedDealer } from './filedProgramme.ts';
import { ladderReader } from './itemLadders.ts';
import { itemCounts } from './trendLines.ts';

const templateOf = (id: string, version: number) =>
  ALL_TEMPLATES.find((template) => template.id === id && template.version === version);

const reader = ladderReader(templateOf);

const AT = '2026-12-20T03:00:00.000Z';
const TODAY = '2026-12-20';

function filedOf(changes: readonly Change[]): FiledDealer {
  const dealerId = changes.find(({ kind }) => kind === 'dealer')?.recordId ?? '';
  const filed = filedDealer({ dealerId, changes, templateOf });
  if (!filed) throw new Error('no dealer');
  return filed;
}

/** A dealer whose visits are closed with the module scores of a printed sheet, "79.1". */
function closedOn(printed: readonly Partial<Record<ModuleId, string>>[]) {
  const author = newAuthor();
  const [dealerId, programmeId] = [author.newId(), author.newId()];
  const edit = (kind: Change['kind'], recordId: string, set: Change['set']) =>
    author.edit({ kind, recordId, dealerId, set });
  const changes = [
    edit('dealer', dealerId, { name: '安达', code: 'AD-01', city: '南昌', note: '' }),
    edit('programme', programmeId, { startOn: '2026-11-02', consultant: '王磊' }),
  ];
  for (const [at, scores] of printed.entries()) {
    const modules = Object.entries(scores).map(([id, text]): [string, Json] => [
      id,
      { state: 'frozen', tenths: Number(text.replace('.', '')), parts: [] },
    ]);
    const closed = { at: AT, by: author.personId, modules: Object.fromEntries(modules), beside: [] };
    changes.push(edit('visit', author.newId(), { programmeId, no: at + 1, openedOn: '2026-11-02', closed }));
  }
  return { author, dealerId, programmeId, changes, edit };
}

const ONE = [
  { showroom: '62.0', 'customer-source': '48.0' },
  { showroom: '70.5', 'customer-source': '60.0', meetings: '55.0' },
  { showroom: '82.0', 'customer-source': '74.0', 'sales-service': '66.0', meetings: '78.0' },
  { showroom: '88.0', 'customer-source': '85.5', 'sales-service': '80.5', meetings: '84.0' },
];
const THREE = [
  { showroom: '62.0', 'customer-source': '48.0' },
  { showroom: '72.4', 'customer-source': '60.3', meetings: '68.1' },
  { showroom: '80.0', 'customer-source': '75.5', 'sales-service': '74.5', meetings: '82.6' },
  { showroom: '85.3', 'customer-source': '79.1', 'sales-service': '76.2', meetings: '88.0' },
];

const rowOf = (changes: readonly Change[], today = TODAY, lastAt = AT) =>
  dealerRow(dealerSummary(filedOf(changes), reader), { today, lastAt });

describe('a dealer’s line shows what the paper says', () => {
  test.each([
    { name: 'example 1', printed: ONE, e: ['55.00', '63.20', '75.00', '84.50'], g: '74.31' },
    { name: 'example 3', printed: THREE, e: ['55.00', '66.70', '78.15', '82.15'], g: '75.92' },
  ])('$name: G $g', ({ printed, e, g }) => {
    const { programme } = rowOf(closedOn(printed).changes);
    expect(programme?.visits.map(({ score }) => score)).toEqual(e);
    expect(programme).toMatchObject({ total: g, attainment: g, final: true, acceptance: 'failed', status: 'finished' });
    const last = printed[3] as Record<string, string>;
    expect(Object.fromEntries(programme?.modules.map(({ moduleId, score }) => [moduleId, score]) ?? [])).toEqual(last);
  });

  test('until visit 4 is closed G is what has been earned so far, and before visit 2 there is none', () => {
    expect(rowOf(closedOn(ONE.slice(0, 2)).changes).programme).toMatchObject({
      total: '18.96',
      attainment: '63.20',
      final: false,
      acceptance: 'open',
      visit: 2,
    });
    expect(rowOf(closedOn(ONE.slice(0, 1)).changes).programme).toMatchObject({ total: null, attainment: null });
  });

  test('a dealer without a programme has its name, and one that has not arrived or is removed has nothing', () => {
    const { dealerId, edit, changes } = closedOn([]);
    const alone = changes.filter(({ kind }) => kind === 'dealer');
    expect(rowOf(alone)).toMatchObject({ name: '安达', city: '南昌', programmes: 0, programme: null });
    expect(filedDealer({ dealerId, changes: changes.slice(1), templateOf })).toBeNull();
    const removed = [...changes, edit('dealer', dealerId, { deleted: true })];
    expect(filedDealer({ dealerId, changes: removed, templateOf })).toBeNull();
  });
});

describe('how far a programme is', () => {
  const begun = closedOn(ONE.slice(0, 2));
  const quietFor = (days: number) => new Date(Date.parse(AT) - days * 86_400_000).toISOString();

  test.each([
    { what: 'nothing new for too long and nothing planned', lastAt: quietFor(STALLED_AFTER_DAYS), status: 'stalled' },
    { what: 'something came lately', lastAt: quietFor(STALLED_AFTER_DAYS - 1), status: 'under-way' },
  ])('$what: $status', ({ lastAt, status }) => {
    expect(rowOf(begun.changes, TODAY, lastAt).programme).toMatchObject({ status, nextOn: null });
  });

  test('a day that is still planned keeps it from being stalled, and is the next one', () => {
    const on = '2026-12-28';
    const { changes, edit, programmeId } = closedOn(ONE.slice(0, 1));
    const moved = [...changes, edit('programme', programmeId, { 'days.5': on })];
    expect(rowOf(moved, TODAY, quietFor(40)).programme).toMatchObject({ status: 'under-way', nextOn: on });
  });

  test('what begins later is planned', () => {
    const { changes } = closedOn([]);
    expect(rowOf(changes, '2026-10-30').programme).toMatchObject({ status: 'planned', nextOn: '2026-11-02', visit: 0 });
  });

  test('an action is overdue the day after it was due, while it waits for its owner', () => {
    const { changes, edit, programmeId, author } = closedOn(ONE.slice(0, 1));
    const action = (set: Change['set']) =>
      edit('action', author.newId(), { programmeId, title: '换灯', state: 'open', dueOn: '2026-12-19', ...set });
    const all = [
      ...changes,
      action({}),
      action({ dueOn: TODAY }),
      action({ dueOn: null }),
      action({ state: 'done' }),
      action({ state: 'verified' }),
      action({ deleted: true }),
    ];
    expect(rowOf(all).programme?.actions).toEqual({ open: 4, overdue: 1 });
  });
});

describe('the sample programme', () => {
  let changes: readonly Change[];
  let filed: FiledDealer;
  let summary: DealerSummary;
  const author = newAuthor();
  beforeAll(() => {
    const { newId } = author;
    const input = { today: TODAY, lang: 'zh', newId, templates: ALL_TEMPLATES, photos: [] } as const;
    changes = sampleProgramme(input, { replica: newId(), personId: newId() });
    filed = filedOf(changes);
    summary = dealerSummary(filed, reader);
  });

  test('has the very scores that its bundle has', () => {
    const [programme] = filed.programmes;
    if (!programme) throw new Error('no programme');
    const scope = { kind: 'programme', id: programme.programme.id } as const;
    const bundle = contentOf({ scope, changes, templateOf });
    if (!bundle.ok) throw new Error(bundle.missing);
    expect(programmeFigures(programme, filed.people).scores).toEqual(bundle.content.scores);
    expect(summary.programme?.coverage).toBeGreaterThan(85);
  });

  test('tells of each item what its four visits said, and counts what is weak in the same way', () => {
    const audits = filed.programmes[0]?.audits ?? [];
    let [weak, repeats] = [0, 0];
    for (const { id: templateId, sections } of ALL_TEMPLATES) {
      const own = audits.filter(({ template }) => template.id === templateId);
      const last = own.at(-1)?.visitNo ?? 1;
      for (const { id: itemId } of sections.flatMap(({ items }) => items)) {
        const rungs = own.flatMap(({ visitNo, answers }) => {
          const answer = answers.find((each) => each.itemId === itemId && each.value !== null);
          return answer ? [{ no: visitNo, value: answer.value, carried: answer.carried }] : [];
        });
        const ladder = reader.one(summary.ladders, { templateId, itemId });
        expect(ladder?.rungs ?? []).toEqual(rungs);
        const trend = trendOf(rungs, last);
        expect(ladder?.trend ?? null).toBe(trend);
        if (trend && trend !== 'fixed' && trend !== 'met') weak += 1;
        if (trend === 'still' || trend === 'came-back') repeats += 1;
      }
    }
    expect(summary.programme).toMatchObject({ weak, repeats });
    expect(weak).toBeGreaterThan(repeats);
    const counts = itemCounts([...summary.trends, ...summary.trends], templateOf);
    const sum = (part: 'weak' | 'repeats') => counts.reduce((total, each) => total + each[part], 0);
    expect([sum('weak'), sum('repeats')]).toEqual([2 * weak, 2 * repeats]);
    expect(counts.every(({ dealers }) => dealers === 2)).toBe(true);
  });

  test('has no calibration pair until somebody else fills in one of its checklists apart', () => {
    expect(summary.pairs).toEqual([]);
    const [first] = filed.programmes[0]?.audits ?? [];
    if (!first) throw new Error('no audit');
    const second = newAuthor();
    const { dealer } = filed;
    const say = (kind: Change['kind'], recordId: string, set: Change['set']) =>
      second.edit({ kind, recordId, dealerId: kind === 'person' ? null : dealer.id, set });
    const auditId = second.newId();
    const other = [
      say('person', second.personId, { name: '李静', role: 'bec-consultant' }),
      say('audit', auditId, {
        programmeId: filed.programmes[0]?.programme.id ?? '',
        visitId: first.visitId,
        templateId: first.template.id,
        templateVersion: first.template.version,
        auditor: second.personId,
        startedAt: first.startedAt,
      }),
      ...first.answers.map(({ itemId, value }, at) =>
        say('audit', auditId, { [`answers.${itemId}.value`]: at === 0 ? 'not-observed' : value }),
      ),
    ];
    const again = dealerSummary(filedOf([...changes, ...other]), reader);
    expect(again.pairs).toHaveLength(1);
    expect(again.pairs[0]).toMatchObject({ no: 1, templateId: first.template.id, percent: 100 });
    expect(again.pairs[0]?.auditors).toContain('李静');
    expect(new Set(again.pairs[0]?.audits)).toEqual(new Set([first.id, auditId]));
  });
});
