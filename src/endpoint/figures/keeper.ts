import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DealerSummary, dealerSummary } from '../../domain/figures/dealerSummary.ts';
import { FIGURE_KINDS, type FiledDealer, filedDealer } from '../../domain/figures/filedProgramme.ts';
import { ladderReader } from '../../domain/figures/itemLadders.ts';
import { templateOf } from '../bundles/templateOf.ts';
import type { Parts } from '../parts.ts';
import { FIGURES, inDealers, type Scope } from '../scope.ts';

/** A dealer of whom something was taken: when that was, and what was known of the ledger when we heard of it. */
type Moved = { readonly at: string; readonly stamp: number };

/** What is kept of a dealer, made of the ledger as it was at that stamp; null where there is nothing to tell. */
type Kept = { readonly summary: DealerSummary | null; readonly stamp: number };

export type CurrentDealer = { readonly at: string; readonly summary: DealerSummary };

export type Current = {
  readonly dealers: readonly CurrentDealer[];
  /** Dealers whose figures are not made yet, or are those of before. */
  readonly pending: number;
  /** Changes whenever the figures may have. */
  readonly stamp: number;
};

const reader = ladderReader(templateOf);

/** One request makes figures for about as long, in ms; whoever asks again gets the rest. */
const BUDGET_MS = 1_500;

/**
 * Figures of all dealers, kept in memory: a dealer is read anew when something of it, or of the people named there, has
 * been taken since. Asking costs what has moved, not what is stored. How much is kept grows with the number of dealers
 * alone (a few kB each).
 */
export function figuresKeeper({ storage: { ledger } }: Pick<Parts, 'storage'>, budgetMs = BUDGET_MS) {
  const moved = new Map<string, Moved>();
  const kept = new Map<string, Kept>();
  let heardOf = 0;
  let working: Promise<unknown> = Promise.resolve();

  /** Hears which dealers have moved since the last time. */
  async function listen(): Promise<void> {
    const position = await ledger.position();
    if (position < heardOf) {
      // Another ledger than before: a database that was set back while we ran.
      moved.clear();
      kept.clear();
      heardOf = 0;
    }
    for (const { dealerId, at } of await ledger.dealersAfter(heardOf, FIGURES)) {
      moved.set(dealerId, { at, stamp: position });
    }
    heardOf = position;
  }

  async function filed(dealerId: string): Promise<FiledDealer | null> {
    const changes = await ledger.dealerLedger(dealerId, FIGURE_KINDS, FIGURES);
    return filedDealer({ dealerId, changes, templateOf });
  }

  async function make(dealerId: string, { stamp }: Moved): Promise<void> {
    const dealer = await filed(dealerId);
    kept.set(dealerId, { summary: dealer && dealerSummary(dealer, reader), stamp });
  }

  async function makeSome(allowed: Scope): Promise<void> {
    const until = performance.now() + budgetMs;
    for (const [dealerId, last] of moved) {
      if (!inDealers(allowed, dealerId) || kept.get(dealerId)?.stamp === last.stamp) continue;
      await make(dealerId, last);
      if (performance.now() > until) return;
      // Whoever pushes meanwhile is answered between two dealers.
      await nextTurn();
    }
  }

  function told(allowed: Scope): Current {
    const own = [...moved].filter(([dealerId]) => inDealers(allowed, dealerId));
    return {
      dealers: own.flatMap(([dealerId, { at }]): CurrentDealer[] => {
        const summary = kept.get(dealerId)?.summary;
        return summary ? [{ at, summary }] : [];
      }),
      pending: own.filter(([dealerId, { stamp }]) => kept.get(dealerId)?.stamp !== stamp).length,
      stamp: own.reduce((latest, [, { stamp }]) => Math.max(latest, stamp), 0),
    };
  }

  /** What is known now of the dealers in scope; one after the other, so that no dealer is read twice. */
  function current(allowed: Scope): Promise<Current> {
    const turn = working.then(async () => {
      await listen();
      await makeSome(allowed);
      return told(allowed);
    });
    working = turn.catch(() => undefined);
    return turn;
  }

  return { current, filed };
}
