import process from 'node:process';
import { configFrom } from '../../src/endpoint/config.ts';
import { jsonLog } from '../../src/endpoint/log.ts';
import { startEndpoint } from '../../src/endpoint/start.ts';

// The endpoint as main.ts starts it, but that it dies at the step of keeping a photo that CRASH_AT names.
const result = configFrom(process.env);
if (!result.ok) throw new Error(result.faults.join('\n'));

await startEndpoint({
  config: result.config,
  log: jsonLog((line) => process.stderr.write(line), Date.now),
  say: (words) => process.stdout.write(`${words}\n`),
  onStep: (step) => {
    if (step === process.env['CRASH_AT']) process.kill(process.pid, 'SIGKILL');
  },
});
