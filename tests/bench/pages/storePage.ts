import { loadTemplate } from '../../../src/domain/catalogue/loadTemplate.ts';
import type { Template } from '../../../src/domain/catalogue/types.ts';
import type { OpenAudit } from '../../../src/store/openAudit.ts';
import { openTablet, type Tablet } from '../../../src/store/tablet.ts';
import { type BulkAsk, type BulkTimes, writeInBulk } from './bulk.ts';
import { openRaw, type RawDb } from './raw.ts';
import { appReads, READS, type Read, type ReadSide, rawReads, type Sought } from './reads.ts';
import { seedBoth } from './seed.ts';
import { appTap, floorTap, openFilled, rawTap, type Tap, tapSequence } from './taps.ts';
import { DEALERS, dealerId, wholeAudit } from './workload.ts';

export const TAP_SIDES = ['raw', 'floor', 'app'] as const;
export type TapSide = (typeof TAP_SIDES)[number];

type Open = { readonly tablet: Tablet; readonly raw: RawDb; readonly template: Template };

let opened: Promise<Open> | undefined;

async function openBoth(): Promise<Open> {
  const [tablet, raw, template] = await Promise.all([
    openTablet(),
    openRaw('bench-raw'),
    loadTemplate('tpl-sales-process', 1),
  ]);
  if (!template) throw new Error('no template');
  return { tablet, raw, template };
}

const both = (): Promise<Open> => {
  opened ??= openBoth();
  return opened;
};

let tapping: { audit: OpenAudit; taps: Record<TapSide, Tap>; sequence: ReturnType<typeof tapSequence> } | undefined;

async function startTapping(): Promise<NonNullable<typeof tapping>> {
  const { tablet, raw, template } = await both();
  const audit = await openFilled(tablet);
  const taps = { raw: rawTap(raw), floor: floorTap(raw, wholeAudit(template, 0)), app: appTap(audit) };
  return { audit, taps, sequence: tapSequence(audit) };
}

/** Lets what a tap leaves behind (events, live queries) end before another side is measured. */
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 4));

/** What the bench can ask of this page. Times in ms. */
export const storePage = {
  seed: async ({ audits }: { audits: number }): Promise<void> => {
    const { tablet, raw, template } = await both();
    await seedBoth(tablet, raw, { template, audits });
  },

  /** Taps on every side in turn, and in another order each round. */
  tapRounds: async (ask: { rounds: number; sides: readonly TapSide[] }): Promise<Record<TapSide, number[]>> => {
    tapping ??= await startTapping();
    const times: Record<TapSide, number[]> = { raw: [], floor: [], app: [] };
    for (let round = 0; round < ask.rounds; round++) {
      const [itemId, value] = tapping.sequence.next().value;
      for (let i = 0; i < ask.sides.length; i++) {
        const side = ask.sides[(i + round) % ask.sides.length] as TapSide;
        await settle();
        const begin = performance.now();
        await tapping.taps[side](itemId, value);
        times[side].push(performance.now() - begin);
      }
    }
    return times;
  },

  /** Taps on the app's side only; when they began and ended, in s since 1970, for comparing with a trace. */
  tracedTaps: async ({ taps }: { taps: number }): Promise<{ from: number; to: number }> => {
    tapping ??= await startTapping();
    // Everything before is on disk, and shows in the trace before `from`.
    await new Promise((done) => setTimeout(done, 500));
    const from = Date.now() / 1000;
    for (let i = 0; i < taps; i++) await tapping.taps.app(...tapping.sequence.next().value);
    const to = Date.now() / 1000;
    return { from, to };
  },

  /** Taps until the browser is killed; tells `globalThis.saved` how many were acknowledged. */
  tapUntilKilled: async (): Promise<void> => {
    tapping ??= await startTapping();
    const { saved } = globalThis as unknown as { saved: (changes: number) => Promise<void> };
    const before = await (await both()).tablet.db.changes.count();
    for (let taps = 0; ; taps++) {
      void saved(before + taps);
      await tapping.taps.app(...tapping.sequence.next().value);
    }
  },

  storedChanges: async (): Promise<number> => (await both()).tablet.db.changes.count(),

  /** One of each read on a page that has read nothing yet. Reload between two of these. */
  firstReads: async (ask: { side: ReadSide; round: number }): Promise<Record<Read, { ms: number; rows: number }>> => {
    const { tablet, raw, template } = await both();
    const reads = ask.side === 'raw' ? rawReads(tablet, raw) : appReads(tablet);
    const id = (index: number): string => wholeAudit(template, index).id;
    const sought: Sought = {
      dealer: dealerId(ask.round % DEALERS),
      auditId: id(37 * ask.round + 1),
      rowsId: id(37 * ask.round + 2),
    };
    const found = {} as Record<Read, { ms: number; rows: number }>;
    for (const read of READS) {
      await settle();
      const begin = performance.now();
      const rows = await reads[read](sought);
      found[read] = { ms: performance.now() - begin, rows };
    }
    return found;
  },

  bulk: async (ask: BulkAsk): Promise<BulkTimes> => writeInBulk((await both()).template, ask),
};

export type StorePage = typeof storePage;

Object.assign(globalThis, { bench: storePage });
