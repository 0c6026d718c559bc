import { expect, test } from 'vitest';
import { newAuthor } from '../../../tests/support/changes.ts';
import { type BundleContent, contentOf } from '../bundle/content.ts';
import { ALL_TEMPLATES } from '../catalogue/allTemplates.ts';
import { sampleProgramme } from '../demo/sampleProgramme.ts';
import { fraction, fractionOf } from '../scoring/fraction.ts';
import { type Cell, HEADS, type Heads, headsOf, type RowContext } from './table.ts';
import { TABLE_IDS, TABLES, type TableId } from './tables.ts';

const TODAY = '2026-11-23';
const PHOTO = { sha256: 'a'.repeat(64), bytes: 1000, width: 960, height: 720 };

function sample(): BundleContent {
  const { newId } = newAuthor();
  const input = { today: TODAY, lang: 'zh', newId, templates: ALL_TEMPLATES, photos: [PHOTO] } as const;
  const changes = sampleProgramme(input, { replica: newId(), personId: newId() });
  const id = changes.find(({ kind }) => kind === 'programme')?.recordId ?? '';
  const templateOf = (wanted: string, version: number) =>
    ALL_TEMPLATES.find((template) => template.id === wanted && template.version === version);
  const made = contentOf({ scope: { kind: 'programme', id }, changes, templateOf });
  if (!made.ok) throw new Error(made.missing);
  return made.content;
}

const content = sample();

const shown = (cell: Cell | undefined): string | null => {
  if (!cell) return null;
  return cell.type === 'text'
    ? cell.text
    : cell.type === 'number'
      ? cell.digits
      : cell.type === 'day'
        ? cell.day
        : cell.time;
};

type Shown = Readonly<Record<string, string | null>>;

function rowsOf(id: TableId, said: Partial<RowContext> & { readonly heads?: Heads } = {}): Shown[] {
  const context: RowContext = {
    heads: 'names',
    filter: { from: null, to: null },
    today: TODAY,
    local: (instant) => instant.slice(0, 19),
    ...said,
  };
  const names = headsOf(TABLES[id], 'names');
  return TABLES[id]
    .rows(content, context)
    .map((cells) => Object.fromEntries(names.map((name, i) => [name, shown(cells[i])])));
}

test.each(TABLE_IDS)('%s has a name of its own for each column, and a head in both languages', (id) => {
  for (const heads of HEADS) {
    const said = headsOf(TABLES[id], heads);
    expect(new Set(said).size).toBe(said.length);
    expect(said.every((head) => head !== '')).toBe(true);
  }
  expect(headsOf(TABLES[id], 'names').every((name) => /^[a-z][a-z_]*$/.test(name))).toBe(true);
  expect(rowsOf(id).length).toBeGreaterThan(0);
});

test('the scores are those of the evaluation sheet, rounded once and exact beside it', () => {
  const rows = rowsOf('scores');
  const total = rows.find(({ level }) => level === 'programme');
  expect(total).toMatchObject({ score: content.scores.total.shown, state: 'frozen', dealer: content.dealer.name });
  for (const { no, score, weighted, modules } of content.scores.visits) {
    const visit = rows.find((row) => row['level'] === 'visit' && row['visit_no'] === String(no));
    expect(visit).toMatchObject({ score: score?.shown, weighted: weighted?.shown ?? null });
    const exact = fraction(BigInt(visit?.['score_numerator'] ?? 0), BigInt(visit?.['score_denominator'] ?? 1));
    expect(exact).toEqual(fractionOf(score?.exact ?? '0/1'));
    const told = rows.filter((row) => row['level'] === 'module' && row['visit_no'] === String(no));
    expect(told.map((row) => [row['of_id'], row['score'], row['weight_percent']])).toEqual(
      modules.map(({ moduleId, score: own, weight }) => [moduleId, own?.shown ?? null, String(weight)]),
    );
  }
  const audits = rows.filter(({ level }) => level === 'checklist');
  expect(new Set(audits.map((row) => [row['audit_id'], row['score'], row['coverage_percent']].join()))).toEqual(
    new Set(content.audits.map(({ id, score, coverage }) => [id, score?.shown, coverage].join())),
  );
});

test('every item asked has its row, and what the rows earned is what the checklist scored', () => {
  const rows = rowsOf('answers');
  expect(rows.length).toBe(content.audits.reduce((sum, { answers }) => sum + answers.length, 0));
  for (const { id, score } of content.audits) {
    const scored = rows.filter((row) => row['audit_id'] === id && row['earned'] !== null);
    const tenths = scored.reduce((sum, row) => sum + Math.round(Number(row['earned']) * 10), 0);
    const weight = scored.reduce((sum, row) => sum + Number(row['weight']), 0);
    expect(fraction(100 * tenths, 10 * weight)).toEqual(fractionOf(score?.exact ?? '0/1'));
  }
});

test('an action names its owner, and says that it is overdue from the day after', () => {
  const rows = rowsOf('actions', { today: '2999-01-01' });
  const actions = content.records.filter(({ kind }) => kind === 'action');
  expect(rows).toHaveLength(actions.length);
  expect(new Set(rows.map(({ action_id }) => action_id))).toEqual(new Set(actions.map(({ id }) => id)));
  expect(rows.every(({ owner }) => owner !== null)).toBe(true);
  const open = rows.filter(
    ({ state, due_on }) => due_on !== null && ['open', 'in-progress', 'rejected'].includes(state ?? ''),
  );
  expect(open.length).toBeGreaterThan(0);
  expect(open.every(({ overdue }) => overdue === 'true')).toBe(true);
  const [first] = open;
  const onTheDay = rowsOf('actions', { today: first?.['due_on'] ?? '' });
  expect(onTheDay.find(({ action_id }) => action_id === first?.['action_id'])?.['overdue']).toBe('false');
});

test('a meeting tells who was there and what was promised', () => {
  const rows = rowsOf('meetings');
  expect(rows).toHaveLength(content.records.filter(({ kind }) => kind === 'meeting').length);
  expect(rows.some(({ present }) => Number(present) > 0)).toBe(true);
  expect(rows.some(({ promised_orders }) => Number(promised_orders) > 0)).toBe(true);
});

test('days bound the rows, both included; what has no day is within none', () => {
  const days = rowsOf('meetings').map(({ held_on }) => held_on ?? '');
  const [first = ''] = days;
  const kept = rowsOf('meetings', { filter: { from: first, to: first } });
  expect(kept.map(({ held_on }) => held_on)).toEqual(days.filter((day) => day === first));
  const dated = rowsOf('actions', { filter: { from: '1900-01-01', to: null } });
  expect(dated.every(({ due_on }) => due_on !== null)).toBe(true);
});

test('values of lists are words in the language of the heads', () => {
  const said = (heads: Heads) => new Set(rowsOf('scores', { heads }).map(({ level }) => level));
  expect(said('zh')).toEqual(new Set(['综合', '访店', '模块', '检核表']));
  expect(said('en')).toEqual(new Set(['Programme', 'Visit', 'Module', 'Checklist']));
  expect(said('names')).toEqual(new Set(['programme', 'visit', 'module', 'checklist']));
});
