import process from 'node:process';
import { configFrom } from './config.ts';
import { TlsFault } from './http/certificate.ts';
import { jsonLog } from './log.ts';
import { startEndpoint } from './start.ts';
import { StorageFault } from './storage/storageFault.ts';

// npm start: the endpoint and the app that it serves. Words for people on stdout, one JSON line per event on stderr.
function giveUp(words: readonly string[]): never {
  for (const line of words) process.stderr.write(`${line}\n`);
  process.exit(1);
}

const result = configFrom(process.env);
if (!result.ok) giveUp(result.faults);

const log = jsonLog((line) => process.stderr.write(line), Date.now);
const say = (words: string): void => void process.stdout.write(`${words}\n`);

try {
  const starting = startEndpoint({ config: result.config, log, say });
  let isStopping = false;
  // From the first moment: whoever stops it as soon as it says that it listens must not cut it off.
  const onSignal = (): void => {
    if (isStopping) return;
    isStopping = true;
    void starting
      .then(({ stop }) => stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // Without TLS it ends the process, as anywhere.
  const onHangup = (): void =>
    void starting.then(({ rereadCertificate }) => rereadCertificate()).catch(() => undefined);
  if (result.config.tls) process.on('SIGHUP', onHangup);
  await starting;
} catch (error) {
  if (error instanceof StorageFault || error instanceof TlsFault) giveUp([error.message]);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    giveUp([`Port ${result.config.port} on ${result.config.host} is taken: stop what listens there, or set PORT.`]);
  }
  throw error;
}
