import { isScored, isWeak } from '../actions/weak.ts';
import { type AnswerValue, answerField, answerOf, carriedField, carriedFrom } from '../answers.ts';
import { isAnswered } from '../audit.ts';
import type { Item } from '../catalogue/types.ts';
import type { Change } from '../change.ts';
import type { Folded } from '../fold.ts';

/** An answer that is taken over, with the audit in which it was really given. */
export type CarriedAnswer = {
  readonly itemId: string;
  readonly value: AnswerValue;
  readonly reason: string;
  readonly from: string;
};

export type CarryPlan = {
  /** Item ids to look at again: what fell short, and what nobody judged. In the checklist's order. */
  readonly again: readonly string[];
  readonly carried: readonly CarriedAnswer[];
};

/** All of it goes in one change, which has a limit; a longer reason is asked for again. */
const LONGEST_REASON = 500;

export type EarlierAudit = { readonly id: string; readonly record: Pick<Folded, 'fields' | 'conflicts'> };

/**
 * A re-check of only what fell short last time. Notes and photos stay with the visit in which they were made; an answer
 * that two people have not settled is asked again.
 */
export function carryPlan(items: readonly Item[], { id, record }: EarlierAudit): CarryPlan {
  const carried: CarriedAnswer[] = [];
  const again: string[] = [];
  for (const item of items) {
    const answer = answerOf(record.fields, item.id);
    const settled = !record.conflicts[answerField(item.id, 'value')];
    const explained = isAnswered(answer) && answer.reason.length <= LONGEST_REASON;
    const holds = answer.value === 'na' ? explained : isScored(answer.value) && !isWeak(answer.value);
    if (!holds || !settled || answer.value === null) again.push(item.id);
    else {
      const from = carriedFrom(record.fields, item.id) ?? id;
      carried.push({ itemId: item.id, value: answer.value, reason: answer.reason, from });
    }
  }
  return { again, carried };
}

/** What the new audit says of the items that are taken over. */
export function carriedFields({ carried }: CarryPlan): Change['set'] {
  const fields = carried.flatMap(({ itemId, value, reason, from }): [string, string | number][] => [
    [answerField(itemId, 'value'), value],
    ...(value === 'na' ? [[answerField(itemId, 'reason'), reason] as [string, string]] : []),
    [carriedField(itemId), from],
  ]);
  return Object.fromEntries(fields);
}
