import { expect, test } from 'vitest';
import { fieldSchema, parseChange } from '../changeSchema.ts';
import { canonicalJson, type Json } from '../json.ts';
import { LIMITS } from '../limits.ts';
import { changesSince } from './changesSince.ts';
import { isComplete, reportOf, signedOtherwise, signedText } from './report.ts';
import { fitted, type ReportAction, type ReportContent, type ReportItem } from './reportContent.ts';

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const SHA = 'a'.repeat(64);

const item = (at: number, note = ''): ReportItem => ({
  templateId: 'tpl-showroom-5s',
  templateVersion: 1,
  itemId: `item-${at}`,
  results: [
    { no: 1, value: 'no' },
    { no: 2, value: 2 },
  ],
  note,
  causes: ['people', 'tools'],
  causeNote: note,
  photos: [SHA, SHA],
  rank: { weight: 3, repeat: 2, ease: 2, score: 12 },
});

const action = (at: number, note = ''): ReportAction => ({
  id: id(at),
  itemId: `item-${at}`,
  title: note || '每天 9 点前擦拭展车',
  owner: '李敏',
  dueOn: '2026-11-30',
  state: 'open',
  evidence: note,
  doneNote: note,
  continuing: false,
  before: [SHA, SHA],
  after: [SHA, SHA],
});

const CONTENT: ReportContent = {
  type: 'diagnosis',
  visitNo: 2,
  on: '2026-11-24',
  dealer: { name: '南昌福瑞', code: '', city: '南昌' },
  consultant: '王芳',
  fieldRep: '',
  startOn: '2026-11-23',
  coverage: 92,
  contents: [{ id: 'showroom', visits: [{ no: 1, score: '62.0', open: false }] }],
  visits: [{ no: 2, score: '63.20', open: true }],
  total: { g: '18.96', attainment: '63.20', final: false },
  standard: { total: 80, module: 60, state: 'open' },
  strengths: [{ templateId: 'tpl-showroom-5s', templateVersion: 1, itemId: 'item-9', fixed: true }],
  weak: [item(1), item(2)],
  actions: [action(1)],
};

const frozen = (content: ReportContent): Json =>
  JSON.parse(JSON.stringify({ at: '2026-11-24T10:00:00Z', by: id(7), content }));

test('what a signature keeps is what the ledger takes, and nothing besides', () => {
  const schema = fieldSchema('report', 'frozen');
  expect(schema?.safeParse(frozen(CONTENT)).success).toBe(true);
  expect(schema?.safeParse(frozen({ ...CONTENT, extra: 1 } as ReportContent)).success).toBe(false);
});

test('even a report on every item there is, with the longest words, fits into one change', () => {
  const words = '字'.repeat(LIMITS.text);
  const all = Array.from({ length: 218 }, (_, at) => at);
  const content = fitted({
    ...CONTENT,
    weak: all.map((at) => item(at, words)),
    actions: all.map((at) => action(at, words)),
  });
  const change = {
    id: id(1),
    replica: id(2),
    seq: 1,
    kind: 'report',
    recordId: id(3),
    dealerId: id(4),
    set: { frozen: frozen(content) },
    base: {},
    lamport: 1,
    at: '2026-11-24T10:00:00Z',
    author: id(5),
    device: '',
    v: 1,
  };
  expect(parseChange(change)).toMatchObject({ ok: true });
  expect(new TextEncoder().encode(JSON.stringify(change)).length).toBeLessThan(LIMITS.change);
});

test('a short report keeps every word', () => {
  expect(fitted(CONTENT)).toEqual(CONTENT);
});

test('the text that is signed does not depend on the order of keys', () => {
  const turned = Object.fromEntries(Object.entries(CONTENT).reverse()) as ReportContent;
  expect(signedText(turned, { summary: '好' })).toBe(signedText(CONTENT, { summary: '好' }));
  expect(signedText(CONTENT, { summary: '好' })).not.toBe(signedText(CONTENT, {}));
  expect(signedText(CONTENT, {})).toBe(canonicalJson(JSON.parse(signedText(CONTENT, {}))));
});

const signature = (digest: string): Json => ({
  at: '2026-11-24T10:00:00Z',
  by: id(1),
  digest,
  signature: { name: '王芳', strokes: [] },
});

test('a report is complete when consultant, sales manager and general manager have signed', () => {
  const fields = {
    type: 'diagnosis',
    'signatures.bec-consultant': signature(SHA),
    'signatures.sales-manager': signature(SHA),
  };
  expect(isComplete(reportOf(id(1), id(2), { fields }))).toBe(false);
  const all = { ...fields, 'signatures.general-manager': signature(SHA) };
  expect(isComplete(reportOf(id(1), id(2), { fields: all }))).toBe(true);
});

test('a signature under another version is told by name', () => {
  const fields = { 'signatures.bec-consultant': signature(SHA), 'signatures.sales-manager': signature('b'.repeat(64)) };
  expect(signedOtherwise(reportOf(id(1), id(2), { fields }), SHA)).toEqual(['sales-manager']);
});

test('the same records show no change, and how far actions have come is none', () => {
  expect(changesSince(CONTENT, CONTENT)).toEqual([]);
  const done = { ...CONTENT, on: '2026-12-01', actions: [{ ...action(1), state: 'verified' as const }, action(2)] };
  expect(changesSince(CONTENT, done)).toEqual([]);
});

test('a new score, another weak item, an edited answer, cause or task are told', () => {
  const now: ReportContent = {
    ...CONTENT,
    visits: [{ no: 2, score: '65.00', open: false }],
    weak: [{ ...item(1), note: '改了', causes: ['people'] }, item(3)],
    actions: [{ ...action(1), owner: '张伟' }],
  };
  expect(changesSince(CONTENT, now)).toEqual([
    { name: 'score', was: '63.20', is: '65.00' },
    { name: 'weak', gone: 1, come: 1 },
    { name: 'answers', items: 1 },
    { name: 'causes', items: 1 },
    { name: 'plan', actions: 1 },
  ]);
});
