import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import process from 'node:process';

/** Starts programs that share this terminal; when one ends or this process is told to stop, all stop. */
export function runTogether(commands: readonly (readonly string[])[]): void {
  const children: ChildProcess[] = commands.map((args) => spawn(process.execPath, args, { stdio: 'inherit' }));
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
}
