/** Ids of the goals of the performance page that this bench prints. */
export const GOAL_IDS = [
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'G6',
  'G7',
  'G8',
  'G9',
  'G10',
  'G11',
  'G12',
  'G13',
  'G15',
] as const;
export type GoalId = (typeof GOAL_IDS)[number];

/** One printed line: what was measured, against what, and whether that is good enough. */
export type Line = {
  readonly id: GoalId;
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  /** Null: told for information, no goal is set on it. */
  readonly met: boolean | null;
  /** The numbers behind the figure, with units in their names. */
  readonly values: Readonly<Record<string, number>>;
};

const WIDTHS = { id: 5, what: 47, figure: 58, goal: 34 };

const verdict = ({ met }: Line): string => (met === null ? '-' : met ? 'met' : 'NOT met');

/** A line of the table. */
export function lineText(line: Line): string {
  const { id, what, figure, goal } = line;
  const cells = [
    id.padEnd(WIDTHS.id),
    what.padEnd(WIDTHS.what),
    figure.padEnd(WIDTHS.figure),
    goal.padEnd(WIDTHS.goal),
  ];
  return `${cells.join(' ')} ${verdict(line)}`;
}

/** The last line: how many goals were met. */
export function summaryText(lines: readonly Line[]): string {
  const judged = lines.filter(({ met }) => met !== null);
  const met = judged.filter((line) => line.met);
  return `${met.length} of ${judged.length} lines met, ${judged.length - met.length} not met`;
}
