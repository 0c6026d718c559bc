import { readFileSync } from 'node:fs';
import process from 'node:process';
import { type BundleFault, type VerifiedBundle, verifyBundle } from '../domain/bundle/verify.ts';
import { templateOf } from './bundles/templateOf.ts';
import { scoreSheet } from './cli/scoreText.ts';
import { sha256 } from './hash.ts';

// npm run bundle -- verify FILE | score FILE: for whoever receives a bundle. Needs no endpoint and no network.
const USAGE = `用法 Usage:
  npm run bundle -- verify FILE   文件是否完整、未被改动 is the file whole and unaltered
  npm run bundle -- score FILE    由原始记录重新计分 scores computed anew from its changes`;

const EXIT = { ok: 0, refused: 1, usage: 2 } as const;

const hashOf = ({ sha256: hash }: { readonly sha256: string }): string => hash;

function summary({ digest, content, changes, photos }: VerifiedBundle): string {
  const { visits, audits, scope } = content;
  const named = new Set(content.audits.flatMap(({ answers }) => answers.flatMap((one) => one.photos.map(hashOf)))).size;
  return [
    `完整 ok: ${scope.kind} ${scope.id}`,
    `digest ${digest}`,
    `visits ${visits.length}, audits ${audits.length}, changes ${changes.length}, photos ${photos.length} of ${named}`,
  ].join('\n');
}

async function verified(file: string): Promise<VerifiedBundle | BundleFault> {
  let bundle: unknown;
  try {
    bundle = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, code: 'not-a-bundle', entry: 'JSON' };
    throw error;
  }
  return verifyBundle({ bundle, templateOf, sha256 });
}

async function run(command: string, file: string): Promise<number> {
  const result = await verified(file);
  if (!result.ok) {
    console.error(`拒绝 refused: ${result.code}${result.entry === '' ? '' : `, ${result.entry}`}`);
    return EXIT.refused;
  }
  console.log(command === 'score' ? scoreSheet(result.content) : summary(result));
  return EXIT.ok;
}

const [command = '', file = ''] = process.argv.slice(2);
if (!['verify', 'score'].includes(command) || file === '') {
  console.error(USAGE);
  process.exitCode = EXIT.usage;
} else {
  process.exitCode = await run(command, file).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return EXIT.usage;
  });
}
