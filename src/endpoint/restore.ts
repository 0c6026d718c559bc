import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { restore } from './backups/restore.ts';
import { configFrom } from './config.ts';
import { strongRandom } from './random.ts';
import { StorageFault } from './storage/storageFault.ts';

// npm run restore -- --from DIR [--replace] [--accept-loss]: makes DATA_DIR of a backup. The endpoint must be stopped.
const USAGE = `用法 Usage: npm run restore -- --from DIR [--replace] [--accept-loss]
  --from DIR     备份文件夹 the directory of a backup
  --replace      把现有数据移到一旁 set aside what DATA_DIR holds now
  --accept-loss  备份中有照片损坏也恢复 take a backup of which photos are damaged`;

const POSTGRES = `DATABASE_URL: PostgreSQL 用它自己的工具恢复 is restored by its own tools, with the endpoints stopped, into a new database:
  pg_restore --no-owner --exit-on-error --dbname="$NEW_URL" showroom.dump`;

const OPTIONS = {
  from: { type: 'string' },
  replace: { type: 'boolean', default: false },
  'accept-loss': { type: 'boolean', default: false },
} as const;

function asked() {
  try {
    const { from, replace, 'accept-loss': acceptsLoss } = parseArgs({ options: OPTIONS }).values;
    return from === undefined ? undefined : { from: resolve(from), replaces: replace, acceptsLoss };
  } catch {
    return undefined;
  }
}

async function run(): Promise<number> {
  const result = configFrom(process.env);
  if (!result.ok) {
    console.error(result.faults.join('\n'));
    return 1;
  }
  const { dataDir, databaseUrl } = result.config;
  const options = asked();
  if (databaseUrl !== null || !options) {
    console.error(databaseUrl === null ? USAGE : POSTGRES);
    return 2;
  }
  const { position, photos, lost, setAside } = await restore({
    ...options,
    dataDir,
    clock: Date.now,
    random: strongRandom,
  });
  console.log(`恢复完成 restored: ${dataDir}`);
  console.log(`changes ${position}, photos ${photos}${lost > 0 ? `, 缺失 lost ${lost}` : ''}`);
  if (setAside !== null) console.log(`原有数据 what was there before: ${setAside}`);
  console.log(
    '备份之后停用的平板或人员须重新停用。 Tablets and people withdrawn since the backup must be withdrawn again.',
  );
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof StorageFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
