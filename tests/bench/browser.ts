import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from '../tools/chromium.ts';

/** A Chromium with a profile on disk, as a tablet has one. */
export type Profile = { readonly folder: string; readonly context: BrowserContext; readonly page: Page };

type LaunchOptions = { readonly folder?: string; readonly program?: string };

export async function openProfile({ folder, program }: LaunchOptions = {}): Promise<Profile> {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const context = await chromium.launchPersistentContext(own, {
    executablePath: program ?? requireChromium(),
    args: CHROMIUM_FLAGS,
    viewport: { width: 1180, height: 820 },
    locale: 'zh-CN',
  });
  return { folder: own, context, page: context.pages()[0] ?? (await context.newPage()) };
}

export async function closeProfile({ folder, context }: Profile): Promise<void> {
  await context.close();
  rmSync(folder, { recursive: true, maxRetries: 5 });
}

type Asked = Record<string, (input: never) => unknown>;

/** Long enough for the largest thing that is asked; a page that hangs must not hang the bench. In ms. */
const PATIENCE = 20 * 60_000;

/** Calls one of the functions that a bench page offers (`globalThis.bench`). */
export async function ask<Offered extends Asked, Name extends keyof Offered & string>(
  page: Page,
  name: Name,
  input?: Parameters<Offered[Name]>[0],
): Promise<Awaited<ReturnType<Offered[Name]>>> {
  const call = ([named, given]: [string, unknown]): unknown =>
    (globalThis as unknown as { bench: Record<string, (given: unknown) => unknown> }).bench[named]?.(given);
  const timer = new AbortController();
  const tooLong = after(PATIENCE, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`the page did not answer ${name} in ${PATIENCE / 1000} s`);
  });
  tooLong.catch(() => {});
  try {
    const answer = await Promise.race([page.evaluate(call, [name, input] as [string, unknown]), tooLong]);
    return answer as Awaited<ReturnType<Offered[Name]>>;
  } finally {
    timer.abort();
  }
}
