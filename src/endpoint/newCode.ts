import process from 'node:process';
import { CODE_LIFE_MS, shownCode } from './auth/code.ts';
import { issueCode } from './auth/enrolment.ts';
import { memberAsked } from './cli/memberAsked.ts';
import { configFrom } from './config.ts';
import { strongRandom } from './random.ts';
import { openBeside } from './storage/openStore.ts';
import { StorageFault } from './storage/storageFault.ts';

// npm run code -- [--name NAME] [--role ROLE] [--dealer ID|CODE|NAME]… [--manages]: prints a one-time code for one more
// device of somebody. The endpoint may be running: this adds a row or two to its database.
const result = configFrom(process.env);
if (!result.ok) {
  console.error(result.faults.join('\n'));
  process.exit(1);
}

try {
  const storage = await openBeside(result.config);
  const [clock, random] = [Date.now, strongRandom];
  const asked = await memberAsked({ storage, clock, random }, process.argv.slice(2));
  if (!asked.ok) {
    console.error(asked.fault);
    process.exit(2);
  }
  const code = await issueCode({ devices: storage.devices, clock, random }, asked.member.id);
  await storage.close();
  const minutes = CODE_LIFE_MS / 60_000;
  console.log(`登记码 ${shownCode(code)}（${minutes} 分钟内有效，只能用一次）`);
  console.log(`Enrolment code ${shownCode(code)} (valid for ${minutes} minutes, once)`);
} catch (error) {
  if (!(error instanceof StorageFault)) throw error;
  console.error(error.message);
  process.exit(1);
}
