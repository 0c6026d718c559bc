import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

export type Bare = { readonly origin: string; readonly pid: number; readonly stop: () => Promise<void> };

/** Starts the bare endpoint in a process of its own; it serves the bench's pages too. */
export async function startBare(pages: string): Promise<Bare> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-bare-'));
  const program = join(import.meta.dirname, 'bareEndpoint.ts');
  const child = spawn(process.execPath, [program, dataDir, pages], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
    rmSync(dataDir, { recursive: true });
  };
  return { origin: line.replace('listening on ', ''), pid: child.pid ?? 0, stop };
}
