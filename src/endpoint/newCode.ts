import process from 'node:process';
import { CODE_LIFE_MS, shownCode } from './auth/code.ts';
import { issueCode } from './auth/enrolment.ts';
import { configFrom } from './config.ts';
import { strongRandom } from './random.ts';
import { openExisting, StorageFault } from './storage/sqlite/openFile.ts';
import { sqliteStorage } from './storage/sqlite/sqliteStorage.ts';

// npm run code: prints a one-time code for one more device. The endpoint may be running: this adds one row to its database.
const result = configFrom(process.env);
if (!result.ok) {
  console.error(result.faults.join('\n'));
  process.exit(1);
}

try {
  const storage = sqliteStorage(openExisting(result.config.dataDir));
  const code = await issueCode({ devices: storage.devices, clock: Date.now, random: strongRandom });
  await storage.close();
  const minutes = CODE_LIFE_MS / 60_000;
  console.log(`登记码 ${shownCode(code)}（${minutes} 分钟内有效，只能用一次）`);
  console.log(`Enrolment code ${shownCode(code)} (valid for ${minutes} minutes, once)`);
} catch (error) {
  if (!(error instanceof StorageFault)) throw error;
  console.error(error.message);
  process.exit(1);
}
