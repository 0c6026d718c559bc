// The guards themselves are tested: each fault is planted in a copy of the set-up, and the tool must name it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Planted = { file: string; source: string; rule: string };

const LAYERS = 'style/noRestrictedImports';

/** Each file holds one fault. */
const FAULTS: readonly Planted[] = [
  { file: 'src/domain/a.ts', source: `import type { A } from '../store/commit.ts';\nexport type B = A;`, rule: LAYERS },
  { file: 'src/domain/b/c.ts', source: `export const load = () => import('../../ui/main.tsx');`, rule: LAYERS },
  { file: 'src/domain/d.ts', source: `import Dexie from 'dexie';\nexport const d = Dexie;`, rule: LAYERS },
  { file: 'src/domain/e.ts', source: `export { serve } from '../endpoint/main.ts';`, rule: LAYERS },
  { file: 'src/domain/f.ts', source: `import { f } from '../endpoint';\nexport const g = f;`, rule: LAYERS },
  { file: 'src/store/a.ts', source: `import { push } from '../sync/push.ts';\nexport const a = push;`, rule: LAYERS },
  { file: 'src/store/b.ts', source: `import { useState } from 'react';\nexport const b = useState;`, rule: LAYERS },
  { file: 'src/sync/a.ts', source: `import Dexie from 'dexie';\nexport const a = Dexie;`, rule: LAYERS },
  { file: 'src/sync/b.ts', source: `import { Page } from '../ui/kit/Page.tsx';\nexport const b = Page;`, rule: LAYERS },
  { file: 'src/ui/a.ts', source: `import Dexie from 'dexie';\nexport const a = Dexie;`, rule: LAYERS },
  { file: 'src/ui/b.ts', source: `import { db } from '../store/db.ts';\nexport const b = db;`, rule: LAYERS },
  { file: 'src/ui/c.ts', source: `import { app } from '../endpoint/app.ts';\nexport const c = app;`, rule: LAYERS },
  {
    file: 'src/ui/kit/a.ts',
    source: `import { save } from '../../store/save.ts';\nexport const a = save;`,
    rule: LAYERS,
  },
  { file: 'src/ui/kit/b.ts', source: `import { z } from 'zod';\nexport const b = z;`, rule: LAYERS },
  {
    file: 'src/ui/kit/c.ts',
    source: `import { push } from '../../sync/push.ts';\nexport const c = push;`,
    rule: LAYERS,
  },
  {
    file: 'src/ui/screens/audit/A.tsx',
    source: `import { B } from '../dealer/B.tsx';\nexport const a = B;`,
    rule: LAYERS,
  },
  {
    file: 'src/ui/screens/audit/parts/C.tsx',
    source: `import { B } from '../../dealer/B.tsx';\nexport const a = B;`,
    rule: LAYERS,
  },
  {
    file: 'src/endpoint/a.ts',
    source: `import { push } from '../sync/push.ts';\nexport const a = push;`,
    rule: LAYERS,
  },
  { file: 'src/endpoint/b.ts', source: `import { useState } from 'react';\nexport const b = useState;`, rule: LAYERS },
  { file: 'src/sw/a.ts', source: `import { fold } from '../domain/fold.ts';\nexport const a = fold;`, rule: LAYERS },
  { file: 'src/ui/d.ts', source: 'const d = 1;\nexport default d;', rule: 'style/noDefaultExport' },
  { file: 'src/ui/barrel.ts', source: `export * from './paths.ts';`, rule: 'performance/noReExportAll' },
  {
    file: 'src/ui/noExtension.ts',
    source: `import { a } from './a';\nexport const f = a;`,
    rule: 'correctness/useImportExtensions',
  },
  { file: 'src/store/loose.ts', source: 'export const loose = (x: any) => x;', rule: 'suspicious/noExplicitAny' },
  {
    file: 'src/store/floating.ts',
    source: 'const save = async () => 1;\nexport const f = () => { save(); };',
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'src/store/misused.ts',
    source: 'const ok = async () => true;\nexport const f = () => { if (ok()) return 1; return 2; };',
    rule: 'typescript(no-misused-promises)',
  },
  { file: 'src/store/loose2.ts', source: 'export const same = (a: unknown) => a == 1;', rule: 'eslint(eqeqeq)' },
  {
    file: 'src/store/exhaustive.ts',
    source: `export function f(a: 'x' | 'y'): number { let n = 0; switch (a) { case 'x': n = 1; break; } return n; }`,
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    file: 'src/ui/hook.tsx',
    source: `import { useState } from 'react';\nexport function H({ on }: { on: boolean }) { if (on) useState(1); return null; }`,
    rule: 'react-hooks(rules-of-hooks)',
  },
  {
    file: 'src/domain/clock.ts',
    source: 'export const now = () => Date.now();',
    rule: 'eslint(no-restricted-properties)',
  },
  { file: 'src/domain/dom.ts', source: 'export const title = () => document.title;', rule: 'TS2584' },
  { file: 'src/domain/node.ts', source: 'export const home = () => process.cwd();', rule: 'TS2591' },
  { file: 'src/endpoint/dom.ts', source: 'export const width = () => window.innerWidth;', rule: 'TS2304' },
  { file: 'src/endpoint/enum.ts', source: 'export enum E { A }', rule: 'TS1294' },
];

/** What each layer may do; none of it may be named. */
const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  ['src/domain/fine.ts', `import { z } from 'zod';\nimport { g } from './b/g.ts';\nexport const s = [z, g];`],
  ['src/domain/b/g.ts', 'export const g = 1;'],
  [
    'src/store/fine.ts',
    `import Dexie from 'dexie';\nimport { g } from '../domain/b/g.ts';\nexport const s = [Dexie, g];`,
  ],
  ['src/sync/fine.ts', `import { s } from '../store/fine.ts';\nexport const t = s;`],
  [
    'src/ui/screens/audit/Fine.tsx',
    `import { s } from '../../../store/fine.ts';\nimport { Part } from './Part.tsx';\nexport const t = [s, Part];`,
  ],
  ['src/ui/screens/audit/Part.tsx', `import { K } from '../../kit/K.tsx';\nexport const Part = K;`],
  [
    'src/ui/kit/K.tsx',
    `import { useState } from 'react';\nimport { g } from '../../domain/b/g.ts';\nexport const K = [useState, g];`,
  ],
  [
    'src/endpoint/fine.ts',
    `import { createHash } from 'node:crypto';\nimport { g } from '../domain/b/g.ts';\nexport const s = [createHash, g];`,
  ],
];

const SETUP = ['.gitignore', '.oxlintrc.json', 'biome.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json'];
const TSCONFIGS = ['src/domain/tsconfig.json', 'src/endpoint/tsconfig.json'];

let folder = '';
/** `file rule` for each finding of any tool. */
const named = new Set<string>();

function findings(program: string, args: readonly string[], pattern: RegExp): void {
  const { stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', program), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  for (const { groups } of `${stdout}\n${stderr}`.matchAll(pattern)) {
    named.add(`${groups?.file?.replace(`${folder}/`, '')} ${groups?.rule}`);
  }
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
  for (const [file, source] of [...FAULTS.map(({ file, source }) => [file, source] as const), ...ALLOWED]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${source}\n`);
  }
  for (const file of [...SETUP, ...TSCONFIGS]) cpSync(file, join(folder, file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  findings(
    'biome',
    ['lint', '--reporter=github', '--max-diagnostics=none', '.'],
    /title=lint\/(?<rule>[^,]+),file=(?<file>[^,]+)/g,
  );
  findings('oxlint', ['--type-aware', '--format=unix'], /^(?<file>\S+?):\d+:\d+: .*\[Error\/(?<rule>.+)\]$/gm);
  for (const project of TSCONFIGS) {
    findings('tsc', ['-p', project], /^(?<file>\S+?)\(\d+,\d+\): error (?<rule>TS\d+)/gm);
  }
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(FAULTS)('$rule is found in $file: $source', ({ file, rule }) => {
  expect([...named].filter((finding) => finding.startsWith(`${file} `))).toContain(`${file} ${rule}`);
});

test.each(ALLOWED)('%s may import what it imports', (file) => {
  expect([...named].filter((finding) => finding.startsWith(`${file} `))).toEqual([]);
});
