import type { ModuleId } from '../catalogue/types.ts';

/** A checklist as it counted when its visit was closed. */
export type CountedPart = {
  readonly templateId: string;
  readonly auditId: string;
  /** Exact, "1820/23". */
  readonly score: string;
  /** Answers that were taken over from an earlier visit instead of looked at again. */
  readonly carried: number;
  /** More than a fifth of it, by weight, did not apply. */
  readonly manyNotApplicable: boolean;
};

export type ClosedModule =
  /** The one rounding, in tenths, and what it was made of. */
  | { readonly state: 'frozen'; readonly tenths: number; readonly parts: readonly CountedPart[] }
  | { readonly state: 'waived' | 'failed'; readonly by: string; readonly reason: string };

/** A visit's figures as they were frozen. They do not move when an audit is reopened later. */
export type Closing = {
  readonly at: string;
  /** Person id. */
  readonly by: string;
  readonly modules: Readonly<Partial<Record<ModuleId, ClosedModule>>>;
  /** What is scored beside the sheet (the sales process). */
  readonly beside: readonly CountedPart[];
};

export const DECIDED_STATES = ['waived', 'failed'] as const;
export type DecidedState = (typeof DECIDED_STATES)[number];

/** A module that is not assessed in a visit, because somebody said so. `by` approved it (person id). */
export type ModuleDecision = {
  readonly state: DecidedState;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
};
