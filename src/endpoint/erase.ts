import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { eraseAsked } from './cli/eraseAsked.ts';
import { tableText } from './cli/table.ts';
import { type Config, configFrom } from './config.ts';
import { photoPath } from './photos/files.ts';
import { erase } from './privacy/erase.ts';
import type { Plan } from './privacy/plan.ts';
import { strongRandom } from './random.ts';
import { openBeside } from './storage/openStore.ts';
import { StorageFault } from './storage/storageFault.ts';

// npm run erase: takes names, words or photos out of the ledger for good, or lists what would go. The endpoint may be
// running; tablets learn of it with their next pull.
const rowsOf = ({ records, mentions }: Plan): string[][] => [
  ...records.map(({ record, taken }) => [
    record.kind,
    record.id,
    taken.fields.join(' '),
    `${taken.photos.length} 照片 photos`,
  ]),
  ...mentions.map((id) => ['提到姓名 mentions the name', id, '保留 stays', '']),
];

/** Beside SQLite photos lie in files; in PostgreSQL they have gone with their rows. */
async function removePhotos({ databaseUrl, dataDir }: Config, hashes: readonly string[]): Promise<void> {
  if (databaseUrl !== null) return;
  for (const sha256 of hashes) await rm(photoPath(join(dataDir, 'photos'), sha256), { force: true });
}

async function run(config: Config): Promise<number> {
  const storage = await openBeside(config);
  try {
    const here = { storage, now: Date.now(), months: config.retentionMonths };
    const asked = await eraseAsked(here, process.argv.slice(2));
    if (!asked.ok) {
      console.error(asked.fault);
      return 2;
    }
    const { plan, role, why, yes } = asked;
    console.log(tableText(rowsOf(plan)));
    if (yes) {
      const act = { role, why, memberId: null, deviceId: 'endpoint' } as const;
      await removePhotos(config, await erase({ storage, clock: Date.now, random: strongRandom }, plan.records, act));
    }
    const { length } = plan.records;
    console.log(
      yes
        ? `已删除 ${length} 条记录中的内容。Erased in ${length} records.`
        : `将删除 ${length} 条记录中的内容，加 --yes 执行。Would erase in ${length} records: add --yes.`,
    );
    return 0;
  } finally {
    await storage.close();
  }
}

const result = configFrom(process.env);
if (!result.ok) {
  console.error(result.faults.join('\n'));
  process.exit(1);
}

try {
  process.exitCode = await run(result.config);
} catch (error) {
  if (!(error instanceof StorageFault)) throw error;
  console.error(error.message);
  process.exit(1);
}
