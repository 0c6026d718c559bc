import { isScored } from '../actions/weak.ts';
import type { AnswerValue } from '../answers.ts';
import { askedItems } from '../audit.ts';
import type { ScaleId, Template } from '../catalogue/types.ts';
import { tenthsOf } from '../scoring/tally.ts';

/** What two people said of one item. */
export type Doubled = {
  readonly itemId: string;
  readonly scale: ScaleId;
  readonly a: AnswerValue | null;
  readonly b: AnswerValue | null;
};

type Given = { readonly itemId: string; readonly value: AnswerValue | null; readonly carried: boolean };

/** An answer that was taken over from an earlier visit is nobody's own judgement. */
const judgements = (answers: readonly Given[]): Map<string, AnswerValue | null> =>
  new Map(answers.map(({ itemId, value, carried }) => [itemId, carried ? null : value]));

/** The items of a checklist that both were asked, with what each of them said. */
export function doubledItems(template: Template, a: readonly Given[], b: readonly Given[]): Doubled[] {
  const [first, second] = [judgements(a), judgements(b)];
  return askedItems(template, null).flatMap(({ id, scale }) => {
    const [x, y] = [first.get(id), second.get(id)];
    return x === undefined || y === undefined ? [] : [{ itemId: id, scale, a: x, b: y }];
  });
}

export type Agreement = {
  /** Items that both have scored; what one of them left blank cannot be compared. */
  readonly compared: number;
  /** Of these, those on which both say the same. */
  readonly same: number;
  /** Items that one of them scored and the other left blank. */
  readonly alone: number;
  /** Whole per cent, half up; null when nothing can be compared. */
  readonly percent: number | null;
  /** Weighted kappa in hundredths, -100 to 100; null where it would say nothing. */
  readonly kappa: number | null;
};

/** With fewer items kappa swings with every single one. */
const FEWEST_FOR_KAPPA = 10;

type Scored = { readonly scale: ScaleId; readonly x: number; readonly y: number };

const distance = (x: number, y: number): number => Math.abs(x - y);

/** The distance that two people with these habits would have by chance, Σ|x−y| over all pairs ÷ their number. */
function byChance(scored: readonly Scored[]): number {
  let sum = 0;
  for (const { x } of scored) for (const { y } of scored) sum += distance(x, y);
  return sum / scored.length;
}

/**
 * Cohen's kappa with linear weights, 1 − observed ÷ expected distance, over the item fractions in tenths. What chance
 * would give is reckoned scale by scale: a yes-or-no item can never be answered with 3.
 */
function kappaOf(scored: readonly Scored[]): number | null {
  if (scored.length < FEWEST_FOR_KAPPA) return null;
  const observed = scored.reduce((sum, { x, y }) => sum + distance(x, y), 0);
  const scales = [...new Set(scored.map(({ scale }) => scale))];
  const expected = scales.reduce((sum, one) => sum + byChance(scored.filter(({ scale }) => scale === one)), 0);
  // Both always said the same one thing: there is nothing that chance could not have given.
  return expected === 0 ? null : Math.round((1 - observed / expected) * 100);
}

const halfUpPercent = (part: number, whole: number): number => Math.floor((200 * part + whole) / (2 * whole));

/** How far two people agree who filled in the same checklist apart from each other. */
export function agreementOf(items: readonly Doubled[]): Agreement {
  const scored = items.flatMap(({ scale, a, b }): Scored[] => {
    const [x, y] = [tenthsOf(scale, a), tenthsOf(scale, b)];
    return x === null || y === null ? [] : [{ scale, x, y }];
  });
  const same = scored.filter(({ x, y }) => x === y).length;
  const compared = scored.length;
  return {
    compared,
    same,
    alone: items.filter(({ a, b }) => isScored(a) !== isScored(b)).length,
    percent: compared === 0 ? null : halfUpPercent(same, compared),
    kappa: kappaOf(scored),
  };
}

const RANK = { apart: 0, alone: 1, same: 2 } as const;

/** How two answers stand to each other: `same` also where both left the item blank. */
export function comparisonOf({ a, b }: Pick<Doubled, 'a' | 'b'>): keyof typeof RANK {
  if (a === b) return 'same';
  if (!isScored(a) && !isScored(b)) return 'same';
  return isScored(a) && isScored(b) ? 'apart' : 'alone';
}

const apartBy = ({ scale, a, b }: Doubled): number => distance(tenthsOf(scale, a) ?? 0, tenthsOf(scale, b) ?? 0);

/** What differs first, the widest apart before the rest; then what only one of them scored. Keeps the rest's order. */
export function differingFirst(items: readonly Doubled[]): Doubled[] {
  const rank = (item: Doubled): number => RANK[comparisonOf(item)];
  return [...items].sort((x, y) => rank(x) - rank(y) || (rank(x) === 0 ? apartBy(y) - apartBy(x) : 0));
}
