import { type AnswerValue, answerOf, carriedFrom } from '../answers.ts';
import { askedItems } from '../audit.ts';
import type { Item, Template } from '../catalogue/types.ts';
import type { Folded } from '../fold.ts';
import { type Fraction, fraction } from '../scoring/fraction.ts';
import { tally, tenthsOf } from '../scoring/tally.ts';
import { scoreOf } from '../scoring/templateScore.ts';

/** One item's part in its checklist's score. */
export type ItemStep = {
  readonly item: Item;
  readonly value: AnswerValue | null;
  readonly carried: boolean;
  /** The item fraction f, 0 to 1; null: in neither sum. */
  readonly fraction: Fraction | null;
  /** w × f. */
  readonly product: Fraction | null;
};

/** How a checklist's score comes about: every item, the two sums, and 100 × Σ(w·f) ÷ Σw. */
export type ChecklistSteps = {
  readonly items: readonly ItemStep[];
  readonly points: Fraction;
  readonly weight: number;
  readonly score: Fraction | null;
};

export type FilledChecklist = {
  readonly template: Template;
  readonly sections: readonly string[] | null;
  readonly fields: Folded['fields'];
};

export function checklistSteps({ template, sections, fields }: FilledChecklist): ChecklistSteps {
  const items = askedItems(template, sections);
  const sums = tally(items, new Map(items.map(({ id }) => [id, answerOf(fields, id)])));
  return {
    items: items.map((item) => {
      const { value } = answerOf(fields, item.id);
      const tenths = tenthsOf(item.scale, value);
      return {
        item,
        value,
        carried: carriedFrom(fields, item.id) !== null,
        fraction: tenths === null ? null : fraction(tenths, 10),
        product: tenths === null ? null : fraction(item.weight * tenths, 10),
      };
    }),
    points: fraction(sums.points, 10),
    weight: sums.scoredWeight,
    score: scoreOf(sums),
  };
}
