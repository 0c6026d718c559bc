import { type ItemLine, lastOf, timesWeak } from '../actions/itemLines.ts';
import { causeOf } from '../catalogue/causes.ts';
import { TEMPLATE_INDEX } from '../catalogue/templateIndex.ts';
import type { TemplateKind } from '../catalogue/types.ts';
import { tenthsOf } from '../scoring/tally.ts';

/** How soon a showroom can mend what a checklist finds: 3 by its own hands within days, 2 by practice, 1 with money. */
export const EASES = [1, 2, 3] as const;
export type Ease = (typeof EASES)[number];

const EASE_OF_KIND: Readonly<Record<TemplateKind, Ease>> = {
  'showroom-5s': 3,
  'morning-meeting': 3,
  'evening-meeting': 3,
  'customer-source': 3,
  'sales-process': 2,
  'sales-service': 2,
  'showroom-hardware': 1,
};

/** Ease falls by one where a cause is not in the showroom's own hands (tools, environment). */
export function easeOf(kind: TemplateKind, causes: readonly string[]): Ease {
  const ease = EASE_OF_KIND[kind];
  const outside = causes.some((id) => causeOf(id)?.ownHands === false);
  return outside && ease > 1 ? ((ease - 1) as Ease) : ease;
}

/** Why an item stands where it does among the priorities. */
export type Rank = {
  /** The item's weight, 1–3. */
  readonly weight: number;
  /** At how many visits it was weak, 1–4. */
  readonly repeat: number;
  readonly ease: Ease;
  /** weight × repeat × ease */
  readonly score: number;
};

const kindOf = (templateId: string): TemplateKind =>
  TEMPLATE_INDEX.find(({ id }) => id === templateId)?.kind ?? 'sales-process';

export function rankOf(line: ItemLine, causes: readonly string[]): Rank {
  const { weight } = line.item;
  const repeat = timesWeak(line);
  const ease = easeOf(kindOf(line.templateId), causes);
  return { weight, repeat, ease, score: weight * repeat * ease };
}

export type RankedLine = { readonly line: ItemLine; readonly rank: Rank };

const lossOf = (line: ItemLine): number =>
  line.item.weight * (10 - (tenthsOf(line.item.scale, lastOf(line).answer.value) ?? 10));

const placeOf = ({ templateId }: ItemLine): number => TEMPLATE_INDEX.findIndex(({ id }) => id === templateId);

/**
 * Weak items in the order in which they are proposed: weight × repeat × ease, the greatest first; then the points lost,
 * then the order of the checklists. The same facts give the same order on every tablet.
 */
export function byPriority(ranked: readonly RankedLine[]): RankedLine[] {
  return ranked
    .map((each, at) => ({ each, at }))
    .sort(
      (a, b) =>
        b.each.rank.score - a.each.rank.score ||
        lossOf(b.each.line) - lossOf(a.each.line) ||
        placeOf(a.each.line) - placeOf(b.each.line) ||
        a.at - b.at,
    )
    .map(({ each }) => each);
}

/** The order somebody gave by hand, as far as it goes; then the rest as it was. */
export function inGivenOrder<T>(items: readonly T[], idOf: (item: T) => string, given: readonly string[] | null): T[] {
  if (!given) return [...items];
  const first = given.flatMap((id) => items.filter((item) => idOf(item) === id));
  return [...first, ...items.filter((item) => !given.includes(idOf(item)))];
}

/** The order after one item was moved up (-1) or down (+1). */
export function moved(order: readonly string[], id: string, by: 1 | -1): string[] {
  const at = order.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return [...order];
  const next = order.filter((other) => other !== id);
  next.splice(to, 0, id);
  return next;
}
