import { beforeEach, expect, test } from 'vitest';
import { parseChange } from '../domain/changeSchema.ts';
import { isSigned, type Report, signedOtherwise } from '../domain/report/report.ts';
import type { ReportContent } from '../domain/report/reportContent.ts';
import { saveDealer, saveProfile, saveProgramme } from './recordEdits.ts';
import {
  beginReport,
  digestOf,
  orderPriorities,
  reportById,
  signReport,
  withdrawSignatures,
  writeComment,
} from './reports.ts';
import { openTablet, type Tablet } from './tablet.ts';

const CONTENT: ReportContent = {
  type: 'diagnosis',
  visitNo: 1,
  on: '2026-11-24',
  dealer: { name: '南昌福瑞', code: '', city: '' },
  consultant: '王芳',
  fieldRep: '',
  startOn: '2026-11-23',
  coverage: 90,
  contents: [],
  visits: [{ no: 1, score: '55.00', open: false }],
  total: null,
  standard: { total: 80, module: 60, state: 'open' },
  strengths: [],
  weak: [],
  actions: [],
};

const SIGNATURE = { name: '王芳', strokes: [[0, 0, 500, 500]] };
let tablet: Tablet;
let wanted: Parameters<typeof beginReport>[1];
let made = 0;

async function report(id: string): Promise<Report> {
  const found = await reportById(tablet, id);
  if (!found) throw new Error('no report');
  return found;
}

beforeEach(async () => {
  tablet = await openTablet({ name: `reports-${++made}` });
  await saveProfile(tablet, { name: '王芳', role: 'bec-consultant' });
  const dealerId = await saveDealer(tablet, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(tablet, input, { dealerId });
  wanted = { dealerId, programmeId, type: 'diagnosis', visitId: null, rowId: '', on: '2026-11-24' };
});

test('a report is made once, however often it is asked for', async () => {
  const [first, second] = await Promise.all([beginReport(tablet, wanted), beginReport(tablet, wanted)]);
  expect(second).toBe(first);
  expect(await beginReport(tablet, { ...wanted, rowId: 'day3-02', type: 'progress' })).not.toBe(first);
});

test('the first signature keeps the page, and the others sign the same one', async () => {
  const id = await beginReport(tablet, wanted);
  await writeComment(tablet, await report(id), { about: 'summary', text: '先抓展厅' });
  await signReport(tablet, await report(id), { role: 'bec-consultant', signature: SIGNATURE, content: CONTENT });
  const later = { ...CONTENT, coverage: 95 };
  await signReport(tablet, await report(id), { role: 'sales-manager', signature: SIGNATURE, content: later });
  const signed = await report(id);
  expect(signed.frozen?.content).toEqual(CONTENT);
  const digest = await digestOf(CONTENT, signed.comments);
  expect(signed.signatures['bec-consultant']?.digest).toBe(digest);
  expect(signedOtherwise(signed, digest)).toEqual([]);
});

test('words that came from another tablet after the signature are told', async () => {
  const id = await beginReport(tablet, wanted);
  await signReport(tablet, await report(id), { role: 'bec-consultant', signature: SIGNATURE, content: CONTENT });
  await writeComment(tablet, await report(id), { about: 'summary', text: '改了' });
  const now = await report(id);
  expect(signedOtherwise(now, await digestOf(CONTENT, now.comments))).toEqual(['bec-consultant']);
});

test('signatures are taken back with a reason, and the undo brings them again', async () => {
  const id = await beginReport(tablet, wanted);
  await signReport(tablet, await report(id), { role: 'bec-consultant', signature: SIGNATURE, content: CONTENT });
  const before = await report(id);
  const undo = await withdrawSignatures(tablet, before, '分数有误');
  const after = await report(id);
  expect([isSigned(after), after.frozen, after.withdrawn?.reason]).toEqual([false, null, '分数有误']);
  await undo();
  expect(await report(id)).toEqual(before);
});

test('every change that a report makes is one that the endpoint takes', async () => {
  const id = await beginReport(tablet, wanted);
  await writeComment(tablet, await report(id), { about: 'fs-1-entrance', text: '好' });
  await orderPriorities(tablet, await report(id), ['fs-1-entrance']);
  await orderPriorities(tablet, await report(id), null);
  await signReport(tablet, await report(id), { role: 'general-manager', signature: SIGNATURE, content: CONTENT });
  await withdrawSignatures(tablet, await report(id), '重签');
  for (const change of await tablet.db.changes.toArray()) expect(parseChange(change)).toMatchObject({ ok: true });
});
