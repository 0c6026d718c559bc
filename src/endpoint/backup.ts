import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { backUp } from './backups/backUp.ts';
import { megabytes } from './cli/megabytes.ts';
import { configFrom } from './config.ts';
import { StorageFault } from './storage/storageFault.ts';

// npm run backup -- --to DIR [--copy]: a backup of DATA_DIR, also while the endpoint runs.
const USAGE = `用法 Usage: npm run backup -- --to DIR [--copy]
  --to DIR  一个新的空文件夹 a new directory
  --copy    照片总是复制 copy photos even where the disk could give them a second name`;

const POSTGRES = `DATABASE_URL: PostgreSQL 用它自己的工具备份 is backed up by its own tools, while the endpoints run:
  pg_dump --format=custom --no-unlogged-table-data --exclude-table-data=epoch --file=showroom.dump "$DATABASE_URL"`;

function asked(): { readonly to: string; readonly copy: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' }, copy: { type: 'boolean', default: false } } });
    return values.to === undefined ? undefined : { to: resolve(values.to), copy: values.copy };
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
  if (result.config.databaseUrl !== null) {
    console.error(POSTGRES);
    return 2;
  }
  const options = asked();
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const { to: target, copy: isCopy } = options;
  const at = new Date().toISOString();
  const { position, database, photos, damaged } = await backUp({ dataDir: result.config.dataDir, target, at, isCopy });
  console.log(`备份完成 backed up: ${target}`);
  console.log(
    `changes ${position}, database ${megabytes(database.bytes)}, photos ${photos.count} (${megabytes(photos.bytes)})`,
  );
  if (damaged.length > 0) console.log(`照片缺失或损坏 photos missing or damaged: ${damaged.length}`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof StorageFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
