import { loadTemplate } from '../../../src/domain/catalogue/loadTemplate.ts';
import type { Template } from '../../../src/domain/catalogue/types.ts';
import { newId, openTablet, type Tablet } from '../../../src/store/tablet.ts';
import { enrol } from '../../../src/sync/enrol.ts';
import { pushChanges } from '../../../src/sync/pushChanges.ts';
import { pageLink } from '../../../src/sync/syncLoop.ts';
import { syncOnce } from '../../../src/sync/syncOnce.ts';
import { ledgerOf } from './ledgers.ts';
import { type LimitKind, rowsToSend, sendRows } from './limit.ts';
import { seedTablet } from './seed.ts';
import { appTap, openFilled, type Tap, tapSequence } from './taps.ts';

type Opened = { readonly tablet: Tablet; readonly template: Template };

async function open(): Promise<Opened> {
  const [tablet, template] = await Promise.all([openTablet(), loadTemplate('tpl-sales-process', 1)]);
  if (!template) throw new Error('no template');
  if (!tablet.author) tablet.author = newId(tablet);
  return { tablet, template };
}

let opened: Promise<Opened> | undefined;
const both = (): Promise<Opened> => {
  opened ??= open();
  return opened;
};

export type Span = { readonly from: number; readonly audits: number };
const indexesOf = ({ from, audits }: Span): number[] => Array.from({ length: audits }, (_, i) => from + i);

/** Audits that are put into the outbox at a time. */
const PER_TRANSACTION = 25;

const inGroups = (list: readonly number[], size: number): number[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

let waiting: { kind: LimitKind; rows: ReturnType<typeof rowsToSend> } | undefined;
let tapping: { tap: Tap; sequence: ReturnType<typeof tapSequence> } | undefined;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function push(tablet: Tablet): Promise<void> {
  const pushed = await pushChanges(tablet, pageLink());
  if (!pushed.ok) throw new Error(`not pushed: ${pushed.cause} ${pushed.status} ${pushed.code}`);
}

/** What the bench can ask of this page: on the endpoint's origin the app's side, on the bare one's the limit. */
export const syncPage = {
  enrol: async ({ code }: { code: string }): Promise<void> => {
    const { tablet } = await both();
    const enrolment = await enrol(tablet, pageLink(), code);
    if (!enrolment.ok) throw new Error(`not enrolled: ${enrolment.cause} ${enrolment.code}`);
  },

  /** Puts audits into the outbox, as if they had been filled in here; gives how many bytes of JSON they are. */
  fillOutbox: async (span: Span): Promise<number> => {
    const { tablet, template } = await both();
    const { replica } = tablet;
    let bytes = 0;
    for (const some of inGroups(indexesOf(span), PER_TRANSACTION)) {
      const ledgers = some.flatMap((index) => ledgerOf(template, index));
      const rows = ledgers.map(({ seq: _seq, ...change }) => ({ ...change, replica }));
      bytes += new TextEncoder().encode(JSON.stringify(rows)).length;
      await tablet.db.changes.bulkAdd(rows);
    }
    return bytes;
  },

  /** Ms until everything in the outbox is acknowledged. */
  push: async (): Promise<number> => {
    const { tablet } = await both();
    return timed(() => push(tablet));
  },

  /** Gives how many bytes of JSON there are to send. */
  fillLimit: async ({ kind, ...span }: Span & { kind: LimitKind }): Promise<number> => {
    const { template } = await both();
    const rows = rowsToSend(template, kind, indexesOf(span));
    waiting = { kind, rows };
    return new TextEncoder().encode(JSON.stringify(rows)).length;
  },

  pushLimit: async (): Promise<number> => {
    const { kind, rows } = waiting ?? { kind: 'audits', rows: [] };
    return timed(() => sendRows(kind, rows));
  },

  /** Stores audits that were sent long ago. */
  fillTablet: async ({ audits }: { audits: number }): Promise<void> => {
    const { tablet, template } = await both();
    await seedTablet(tablet, { template, audits });
  },

  /** One request for a small file, as a measure of the way there and back. In ms. */
  roundTrip: (): Promise<number> => timed(async () => (await fetch('/sync.html', { cache: 'no-store' })).text()),

  /** A sync with nothing to send. In ms. */
  noOp: async (): Promise<number> => {
    const { tablet } = await both();
    return timed(async () => {
      const synced = await syncOnce(tablet, pageLink(), true);
      if (!synced.ok) throw new Error(`not synced: ${synced.cause}`);
    });
  },

  /** From the tap on one answer until the endpoint has acknowledged it. In ms. */
  oneAnswer: async (): Promise<number> => {
    const { tablet } = await both();
    if (!tapping) {
      const audit = await openFilled(tablet);
      await push(tablet);
      tapping = { tap: appTap(audit), sequence: tapSequence(audit) };
    }
    const { tap, sequence } = tapping;
    const [itemId, value] = sequence.next().value;
    return timed(async () => {
      await tap(itemId, value);
      await push(tablet);
    });
  },
};

export type SyncPage = typeof syncPage;

Object.assign(globalThis, { bench: syncPage });
