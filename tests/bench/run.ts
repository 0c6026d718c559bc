import type { GoalId, Line } from './goals.ts';
import type { Site } from './site.ts';

/** What a part of the bench gets: which goals were asked for, and where its pages are. */
export type Run = {
  readonly site: Site;
  readonly wants: (...ids: readonly GoalId[]) => boolean;
  /** Large sizes too; takes about an hour instead of minutes. */
  readonly full: boolean;
  /** Prints a line as soon as it is known, and keeps it. */
  readonly report: (line: Line) => void;
  /** Says what is going on; not part of the result. */
  readonly say: (text: string) => void;
};

/** Measures some goals that share their preparation. */
export type Part = (run: Run) => Promise<void>;
