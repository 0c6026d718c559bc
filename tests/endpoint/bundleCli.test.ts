import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Bundle } from '../../src/domain/bundle/bundleSchema.ts';
import { ALL_TEMPLATES } from '../../src/domain/catalogue/allTemplates.ts';
import { makeAudit, makeProgramme, newAuthor } from '../support/changes.ts';
import { memoryEndpoint } from '../support/memoryEndpoint.ts';

vi.setConfig({ testTimeout: 60_000 });

const PROGRAM = resolve(import.meta.dirname, '../../src/endpoint/bundle.ts');

let folder: string;
let bundle: Bundle;
let receipt = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-bundles-'));
  const endpoint = memoryEndpoint();
  const device = await endpoint.newDevice();
  const author = newAuthor();
  const programme = makeProgramme(author);
  const hardware = ALL_TEMPLATES.find(({ kind }) => kind === 'showroom-hardware');
  const audit = makeAudit(author, programme, { photos: 1, sealed: true, ...(hardware && { template: hardware }) });
  await device.push([...programme.changes, ...audit.changes]);
  for (const { sha256, bytes } of audit.photos) {
    receipt = (await device.putPhoto(sha256, bytes)).audits[0]?.receipt?.number ?? '';
  }
  bundle = (await (await device.send(`/v1/programmes/${programme.programmeId}/bundle`)).json()) as Bundle;
  await endpoint.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(
  command: string,
  text?: string,
  ...more: readonly string[]
): { status: number | null; out: string; err: string } {
  const file = join(folder, 'bundle.json');
  if (text !== undefined) writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, command, file, ...more], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

test('verify tells what is in a whole file', () => {
  const { status, out } = run('verify', JSON.stringify(bundle));
  expect(status).toBe(0);
  expect(out).toContain(`digest ${bundle.digest}`);
  expect(out).toContain(`visits 1, audits 1, changes ${bundle.changes.length}, photos 1 of 1`);
});

test('verify names the entry that was altered, and fails', () => {
  const { status, err } = run('verify', JSON.stringify({ ...bundle, dealer: { ...bundle.dealer, name: '别家' } }));
  expect([status, err.trim()]).toEqual([1, '拒绝 refused: altered, dealer']);
});

test('verify fails for what is no JSON', () => {
  expect(run('verify', '{').err.trim()).toBe('拒绝 refused: not-a-bundle, JSON');
});

test('score prints the sheet and the checklists, computed anew', () => {
  const { status, out } = run('score', JSON.stringify(bundle));
  expect(status).toBe(0);
  expect(out).toContain(`代理商考评统计表 Evaluation sheet: ${bundle.dealer.name}`);
  expect(out).toContain('展厅硬件设施检核表 Showroom hardware checklist v1');
  expect(out).toContain(bundle.audits[0]?.score?.shown ?? 'no score');
});

test('receipt finds the audit that it was given for, if all of that is in the file', () => {
  expect(run('receipt', JSON.stringify(bundle), receipt)).toMatchObject({
    status: 0,
    out: expect.stringContaining(`audit ${bundle.audits[0]?.id}`),
  });
  expect(run('receipt', JSON.stringify(bundle), '20261123-00000000').status).toBe(1);
  expect(run('receipt', JSON.stringify(bundle), 'nonsense').status).toBe(2);
});

test('without a command or a file it says how it is used', () => {
  expect(run('help', '{}')).toMatchObject({ status: 2, err: expect.stringContaining('npm run bundle -- verify FILE') });
  rmSync(join(folder, 'bundle.json'));
  expect(run('verify')).toMatchObject({ status: 2, err: expect.stringContaining('ENOENT') });
});
