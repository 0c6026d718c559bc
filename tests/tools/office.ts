import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import { sampleProgramme } from '../../src/domain/demo/sampleProgramme.ts';
import { TABLE_IDS, type TableId } from '../../src/domain/export/tables.ts';
import { newAuthor } from '../support/changes.ts';
import { readCsv } from '../support/csvReader.ts';
import type { Device } from '../support/device.ts';
import { memoryEndpoint } from '../support/memoryEndpoint.ts';

// npm run office: LibreOffice opens the workbooks of the endpoint, and must find in them what the CSV files say.
const PROGRAM = process.env['SOFFICE'] ?? 'soffice';

const run = promisify(execFile);

function versionOf(): string | undefined {
  try {
    return execFileSync(PROGRAM, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

const PHOTO = { sha256: 'a'.repeat(64), bytes: 1000, width: 960, height: 720 };
const STRANGE = ['=1+1', '　＝1+1', '一\n二', '<b>&"\'_x0041_', '007', '3/4', '+86 138'];

/** A whole programme, with an action for each text that a spreadsheet could take for something else. */
async function fill(device: Device): Promise<void> {
  const author = newAuthor();
  const input = {
    today: '2026-11-23',
    lang: 'zh',
    newId: author.newId,
    templates: ALL_TEMPLATES,
    photos: [PHOTO],
  } as const;
  const changes = sampleProgramme(input, author);
  const programme = changes.find(({ kind }) => kind === 'programme');
  const { recordId: programmeId = '', dealerId = null } = programme ?? {};
  const strange = STRANGE.map((title) =>
    newAuthor().edit({ kind: 'action', recordId: author.newId(), dealerId, set: { programmeId, title } }),
  );
  const all = [...changes, ...strange];
  for (let at = 0; at < all.length; at += 1_000) await device.push(all.slice(at, at + 1_000));
}

/** What LibreOffice shows in the workbook. */
async function shown(directory: string, id: TableId, workbook: Buffer): Promise<string[][]> {
  const file = join(directory, `${id}.xlsx`);
  writeFileSync(file, workbook);
  // 44,34,76: commas, double quotes, UTF-8.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76';
  const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`;
  await run(PROGRAM, [profile, '--headless', '--convert-to', filter, '--outdir', directory, file]);
  return readCsv(readFileSync(join(directory, `${id}.csv`), 'utf8'));
}

/** As a workbook shows it: without the apostrophe that makes text harmless in CSV, minutes without seconds. */
const asShown = (text: string): string =>
  text.replace(/^'(?=[\s\p{Z}\p{C}]*[=+\-@＝＋－＠])/u, '').replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d):\d\d$/, '$1');

const isSame = (a: string, b: string): boolean => a === b || (a !== '' && b !== '' && Number(a) === Number(b));

function differences(expected: string[][], found: string[][]): string[] {
  const faults = expected.flatMap((row, y) =>
    row.flatMap((text, x) => {
      const there = found[y]?.[x] ?? '';
      return isSame(asShown(text), there) ? [] : [`row ${y + 1}, column ${x + 1}: "${there}" instead of "${text}"`];
    }),
  );
  return found.length === expected.length ? faults : [`${found.length} rows instead of ${expected.length}`, ...faults];
}

async function check(): Promise<boolean> {
  const directory = mkdtempSync(join(tmpdir(), 'showroom-office-'));
  mkdirSync(join(directory, 'profile'));
  const endpoint = memoryEndpoint();
  const device = await endpoint.newDevice();
  await fill(device);
  let isFine = true;
  for (const id of TABLE_IDS) {
    const csv = await (await device.send(`/v1/export/${id}.csv`)).text();
    const workbook = Buffer.from(await (await device.send(`/v1/export/${id}.xlsx`)).arrayBuffer());
    const expected = readCsv(csv);
    const faults = differences(expected, await shown(directory, id, workbook));
    console.log(`${id}: ${expected.length} rows of ${expected[0]?.length ?? 0} cells, ${faults.length} differ`);
    for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
    isFine &&= faults.length === 0;
  }
  await endpoint.close();
  rmSync(directory, { recursive: true, force: true });
  return isFine;
}

const version = versionOf();
if (version === undefined) {
  console.error(
    'LibreOffice is missing: install it (Debian: apt install libreoffice-calc-nogui), or name it in SOFFICE.',
  );
  process.exitCode = 2;
} else {
  console.log(version);
  process.exitCode = (await check()) ? 0 : 1;
}
