import { SCORING_MODEL } from '../catalogue/scoringModel.ts';
import type { Folded } from '../fold.ts';

/** The acceptance standard (seed: 验收检核标准), in points of 100: G at least, and no module below in visits 3 and 4. */
export type Thresholds = { readonly total: number; readonly module: number };

/** The standard as it was told to the dealer before acceptance. */
export type PublishedThresholds = Thresholds & { readonly at: string; readonly by: string };

export const DEFAULT_THRESHOLDS: Thresholds = {
  total: SCORING_MODEL.passMarks.total,
  module: SCORING_MODEL.passMarks.module,
};

/** The standard that holds, and whether the dealer has been told. What was published holds until it is taken back. */
export type Standard = { readonly thresholds: Thresholds; readonly published: PublishedThresholds | null };

export function standardOf({ fields }: Pick<Folded, 'fields'>): Standard {
  const published = (fields['thresholdsPublished'] as PublishedThresholds | null | undefined) ?? null;
  const set = (fields['thresholds'] as Thresholds | null | undefined) ?? DEFAULT_THRESHOLDS;
  const { total, module } = published ?? set;
  return { thresholds: { total, module }, published };
}
