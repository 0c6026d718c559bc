import { readFileSync } from 'node:fs';
import process from 'node:process';
import { type BundleFault, type VerifiedBundle, verifyBundle } from '../domain/bundle/verify.ts';
import { custodyOf, sealDigest } from '../domain/receipt.ts';
import { RECEIPT_NUMBER } from '../domain/receiptWire.ts';
import { templateOf } from './bundles/templateOf.ts';
import { scoreSheet } from './cli/scoreText.ts';
import { sha256 } from './hash.ts';

// npm run bundle -- verify FILE | score FILE: for whoever receives a bundle. Needs no endpoint and no network.
const USAGE = `用法 Usage:
  npm run bundle -- verify FILE   文件是否完整、未被改动 is the file whole and unaltered
  npm run bundle -- score FILE    由原始记录重新计分 scores computed anew from its changes
  npm run bundle -- receipt FILE NUMBER  回执管的检核是否都在文件里 does the file hold all that the receipt stands for`;

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

/** Which audit of the file bears the seal that the receipt was given for, and whether all of that is in the file. */
async function receiptCheck({ changes, photos }: VerifiedBundle, number: string): Promise<string | undefined> {
  const held = new Set(photos.map(hashOf));
  for (const [auditId, some] of Map.groupBy(changes, ({ recordId }) => recordId)) {
    const custody = custodyOf(some, (hash) => held.has(hash));
    if (custody.name !== 'complete') continue;
    const digest = await sealDigest({ auditId, sealId: custody.sealId, seal: custody.seal }, sha256);
    if (digest.slice(0, 8).toUpperCase() === number.slice(9).toUpperCase())
      return `完整 ok: audit ${auditId}\ndigest ${digest}`;
  }
  return undefined;
}

async function run({ command, file, number }: Asked): Promise<number> {
  const result = await verified(file);
  if (!result.ok) {
    console.error(`拒绝 refused: ${result.code}${result.entry === '' ? '' : `, ${result.entry}`}`);
    return EXIT.refused;
  }
  const words = {
    verify: async () => summary(result),
    score: async () => scoreSheet(result.content),
    receipt: () => receiptCheck(result, number),
  };
  const said = await words[command]();
  if (said === undefined) console.error(`不在文件里或不完整 not in this file, or not whole: ${number}`);
  else console.log(said);
  return said === undefined ? EXIT.refused : EXIT.ok;
}

const COMMANDS = ['verify', 'score', 'receipt'] as const;
type Asked = { readonly command: (typeof COMMANDS)[number]; readonly file: string; readonly number: string };

const [word, file = '', number = ''] = process.argv.slice(2);
const command = COMMANDS.find((each) => each === word);
if (!command || file === '' || (command === 'receipt' && !RECEIPT_NUMBER.test(number.toUpperCase()))) {
  console.error(USAGE);
  process.exitCode = EXIT.usage;
} else {
  process.exitCode = await run({ command, file, number }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return EXIT.usage;
  });
}
