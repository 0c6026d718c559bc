import { readFileSync } from 'node:fs';
import process from 'node:process';
import { configFrom } from '../../src/endpoint/config.ts';
import { jsonLog } from '../../src/endpoint/log.ts';
import type { PhotoStep } from '../../src/endpoint/photos/files.ts';
import { startEndpoint } from '../../src/endpoint/start.ts';

// The endpoint as main.ts starts it, but that it dies at the step of keeping a photo that the file CRASH_AT names, and
// at the how manieth time: "part-written 2". The file is written while it runs; empty, it lives on.
const result = configFrom(process.env);
if (!result.ok) throw new Error(result.faults.join('\n'));

let times = 0;

function onStep(step: PhotoStep): void {
  const [fatal, nth] = readFileSync(process.env['CRASH_AT'] ?? '', 'utf8').split(' ');
  if (step !== fatal) return;
  times += 1;
  if (times === Number(nth)) process.kill(process.pid, 'SIGKILL');
}

await startEndpoint({
  config: result.config,
  log: jsonLog((line) => process.stderr.write(line), Date.now),
  say: (words) => process.stdout.write(`${words}\n`),
  onStep,
});
