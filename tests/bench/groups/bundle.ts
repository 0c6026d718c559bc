import type { CDPSession } from 'playwright-core';
import { ask, closeProfile, openProfile, type Profile } from '../browser.ts';
import { judged } from '../goals.ts';
import { type LongestTask, longestTaskOf } from '../mainThread.ts';
import type { BundlePage } from '../pages/bundlePage.ts';
import { PHOTO_BYTES, PHOTOS } from '../pages/programme.ts';
import type { Part, Run } from '../run.ts';
import { ms } from '../stats.ts';

/** The main thread may be busy this long at a time, in ms. */
const LONGEST = 50;

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

type Subject = { readonly profile: Profile; readonly cdp: CDPSession; readonly id: string };

async function reportBlocking({ report }: Run, { profile, cdp, id }: Subject): Promise<void> {
  // The first call sets up what calls need, in a task of its own that is not to be counted.
  await profile.page.evaluate(() => 0);
  let made = { ms: 0, size: 0 };
  const longest: LongestTask = await longestTaskOf(cdp, async () => {
    made = await ask<BundlePage, 'make'>(profile.page, 'make', { id });
  });
  report({
    id: 'G15',
    what: `bundle of 28 audits, ${PHOTOS} photos: longest task`,
    figure: `${ms(longest.cpu)} of CPU (${ms(longest.clock)} by the clock); ${mb(made.size)} made in ${ms(made.ms)}`,
    goal: `<= ${LONGEST} ms`,
    outcome: judged(longest.cpu <= LONGEST),
    values: { longestCpuMs: longest.cpu, longestClockMs: longest.clock, madeInMs: made.ms, bytes: made.size },
  });
}

type HeapUsage = { readonly usedSize: number; readonly backingStorageSize: number };

/** Bytes that the page's JavaScript holds, with the bytes of its array buffers; garbage not counted. */
async function liveHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await cdp.send('Runtime.getHeapUsage')) as HeapUsage;
  return usedSize + backingStorageSize;
}

async function reportMemory({ report }: Run, { profile, cdp, id }: Subject): Promise<void> {
  const { page, context } = profile;
  const held: number[] = [];
  const atRest = await liveHeap(cdp);
  // The page waits at each photo while its heap is read.
  await context.exposeFunction('beforePhoto', async () => void held.push(await liveHeap(cdp)));
  await page.reload();
  await ask<BundlePage, 'makeWithPauses'>(page, 'makeWithPauses', { id });
  const [first = Number.NaN] = held;
  const grown = Math.max(...held) - first;
  report({
    id: 'G15',
    what: 'most memory that photos hold, beyond the file',
    figure: `${mb(grown)} = ${(grown / PHOTO_BYTES).toFixed(1)} photos; text and records hold ${mb(first - atRest)}`,
    goal: '< 2 photos',
    outcome: judged(grown < 2 * PHOTO_BYTES),
    values: { photosHoldBytes: grown, recordsHoldBytes: first - atRest, photoBytes: PHOTO_BYTES },
  });
}

/** G15: a whole programme with 200 photos as one file, made on the tablet. */
export const bundlePart: Part = async (run) => {
  if (!run.wants('G15')) return;
  const profile = await openProfile();
  try {
    const { page, context } = profile;
    await page.goto(`${run.site.origin}/bundle.html`);
    const id = await ask<BundlePage, 'fill'>(page, 'fill');
    await page.reload();
    const cdp = await context.newCDPSession(page);
    await reportBlocking(run, { profile, cdp, id });
    await page.reload();
    await reportMemory(run, { profile, cdp, id });
  } finally {
    await closeProfile(profile);
  }
};
