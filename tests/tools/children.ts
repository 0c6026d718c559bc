import { spawn } from 'node:child_process';
import process from 'node:process';

const PARENT_CHECK_MS = 500;

/** Starts programs that share this terminal; when one ends or this process is told to stop, all stop. */
export function runTogether(commands: readonly (readonly string[])[]): void {
  const children = commands.map((args) => spawn(process.execPath, args, { stdio: 'inherit' }));
  const stop = (signal: NodeJS.Signals): void => {
    for (const child of children) child.kill(signal);
  };
  for (const child of children) {
    child.once('exit', (code, signal) => {
      process.exitCode ??= code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
      stop('SIGTERM');
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal));

  // npm passes a SIGTERM on to its shell, and the shell dies without passing it on to us.
  const parent = process.ppid;
  const watch = (): void => {
    if (process.ppid !== parent) stop('SIGTERM');
  };
  setInterval(watch, PARENT_CHECK_MS).unref();
}
