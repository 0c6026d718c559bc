import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Author, makeAudit, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import { readCsv } from '../../../tests/support/csvReader.ts';
import type { Device } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';
import { type ReadCell, readWorkbook } from '../../../tests/support/workbookReader.ts';
import type { Change } from '../../domain/change.ts';
import { TABLE_IDS } from '../../domain/export/tables.ts';

let endpoint: MemoryEndpoint;
let device: Device;
let author: Author;
let changes: readonly Change[];
let ids: { dealerId: string; programmeId: string; auditId: string };

/** What would harm somebody, or be lost, if a table took it for anything but text. */
const STRANGE = ['=HYPERLINK("http://x","点")', '\t+1', '　＝1+1', '一\r\n二\u0001', '<b>&"\'_x0041_', '007', '3/4'];

beforeEach(async () => {
  endpoint = memoryEndpoint();
  device = await endpoint.newDevice();
  author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: STRANGE.length, photos: 1, sealed: true });
  const { dealerId, programmeId } = programme;
  const notes = Object.keys(author.record(audit.auditId).fields)
    .filter((field) => /^answers\..*\.value$/.test(field))
    .map((field, n) => [field.replace('.value', '.note'), STRANGE[n] ?? '']);
  const noted = author.edit({ kind: 'audit', recordId: audit.auditId, dealerId, set: Object.fromEntries(notes) });
  const set = { programmeId, title: '补齐“来店登记表”', state: 'open', dueOn: '2026-11-22' };
  const action = author.edit({ kind: 'action', recordId: author.newId(), dealerId, set });
  changes = [...programme.changes, ...audit.changes, noted, action];
  await device.push(changes);
  ids = { dealerId, programmeId, auditId: audit.auditId };
});
afterEach(() => endpoint.close());

const get = (file: string, asker = device): Promise<Response> => asker.send(`/v1/export/${file}`);

async function workbook(file: string) {
  const [sheet] = readWorkbook(Buffer.from(await (await get(file)).arrayBuffer()));
  if (!sheet) throw new Error('no sheet');
  const [heads = [], ...rows] = sheet.rows;
  const names = heads.map((head) => (head && 'text' in head ? head.text : ''));
  const records = rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));
  return { ...sheet, names, records: records as Record<string, ReadCell>[] };
}

test('a workbook holds text as text, figures as figures and days as days; its heads stay in view', async () => {
  const response = await get('answers.xlsx?heads=names');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="showroom-answers-2026-11-23.xlsx"');
  const { frozen, widths, names, records } = await workbook('answers.xlsx?heads=names');
  expect({ frozen, widths: widths.length }).toEqual({ frozen: 1, widths: names.length });
  const [first] = records;
  expect(records.map(({ note }) => note).slice(0, STRANGE.length)).toEqual(STRANGE.map((text) => ({ text })));
  expect(first?.['weight']).toMatchObject({ number: expect.any(Number) });
  expect(first?.['dealer']).toEqual({ text: '安达汽车' });
  // 2026-11-23 in Excel's count, and 9:00 in Shanghai.
  expect(first?.['programme_start']).toEqual({ number: 46_349, format: 'yyyy\\-mm\\-dd' });
  expect(first?.['started_at']).toEqual({ number: 46_349.375, format: 'yyyy\\-mm\\-dd\\ hh:mm' });
});

test('CSV begins with a byte order mark, and nothing in it is computed', async () => {
  const response = await get('answers.csv?heads=names');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heads = [], ...rows] = readCsv(bytes.toString());
  const note = heads.indexOf('note');
  expect(rows.map((row) => row[note]).slice(0, STRANGE.length)).toEqual(
    STRANGE.map((text) => (/^\s*[=+＝]/.test(text) ? `'${text}` : text)),
  );
  expect(rows.every((row) => row.length === heads.length)).toBe(true);
  expect(rows[0]?.[heads.indexOf('started_at')]).toBe('2026-11-23 09:00:00');
});

test.each(TABLE_IDS)('%s comes as CSV and as a workbook with the same heads, in both languages', async (id) => {
  for (const heads of ['zh', 'en']) {
    const [said] = readCsv(await (await get(`${id}.csv?heads=${heads}`)).text());
    expect(said?.length).toBeGreaterThan(5);
    expect((await workbook(`${id}.xlsx?heads=${heads}`)).names).toEqual(said);
  }
});

test('dealer, programme and days choose rows; whoever sees other dealers sees none of these', async () => {
  const count = async (query: string, asker = device) =>
    readCsv(await (await get(`actions.csv?${query}`, asker)).text()).length - 1;
  expect(await count('')).toBe(1);
  expect(await count(`dealer=${ids.dealerId}&programme=${ids.programmeId}&from=2026-11-22&to=2026-11-22`)).toBe(1);
  expect(await count('from=2026-11-23')).toBe(0);
  expect(await count(`dealer=${author.newId()}`)).toBe(0);
  expect(await count(`programme=${author.newId()}`)).toBe(0);
  const elsewhere = await endpoint.newDevice({ dealers: [author.newId()] });
  expect(await count('', elsewhere)).toBe(0);
  expect(await count(`dealer=${ids.dealerId}`, elsewhere)).toBe(0);
});

test('what is deleted is in no table', async () => {
  const { programmeId, dealerId } = ids;
  await device.push([author.edit({ kind: 'programme', recordId: programmeId, dealerId, set: { deleted: true } })]);
  for (const id of TABLE_IDS) expect((await workbook(`${id}.xlsx`)).records).toEqual([]);
});

test.each([
  { file: 'answers.pdf', status: 404 },
  { file: 'people.csv', status: 404 },
  { file: 'scores.csv?dealer=x', status: 400 },
  { file: 'scores.csv?from=2026-02-30', status: 400 },
  { file: 'scores.csv?heads=fr', status: 400 },
])('$file answers $status', async ({ file, status }) => {
  expect((await get(file)).status).toBe(status);
});
