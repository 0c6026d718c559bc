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
  'G14',
  'G15',
  'G16',
] as const;
export type GoalId = (typeof GOAL_IDS)[number];

/** `info`: told beside a goal, but not what it is judged by. */
export type Outcome = 'met' | 'missed' | 'not measured' | 'info';

export const judged = (isMet: boolean): Outcome => (isMet ? 'met' : 'missed');

/** One printed line: what was measured, against what, and whether that is good enough. */
export type Line = {
  readonly id: GoalId;
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly outcome: Outcome;
  /** The numbers behind the figure, with units in their names. */
  readonly values: Readonly<Record<string, number>>;
};

const WIDTHS = { id: 5, what: 47, figure: 58, goal: 34 };

const VERDICTS: Readonly<Record<Outcome, string>> = {
  met: 'met',
  missed: 'NOT met',
  'not measured': 'NOT MEASURED',
  info: '-',
};

/** A line of the table. */
export function lineText(line: Line): string {
  const { id, what, figure, goal } = line;
  const cells = [
    id.padEnd(WIDTHS.id),
    what.padEnd(WIDTHS.what),
    figure.padEnd(WIDTHS.figure),
    goal.padEnd(WIDTHS.goal),
  ];
  return `${cells.join(' ')} ${VERDICTS[line.outcome]}`;
}

/** The last line: how many goals were met. */
export function summaryText(lines: readonly Line[]): string {
  const count = (outcome: Outcome): number => lines.filter((line) => line.outcome === outcome).length;
  return `${count('met')} lines met, ${count('missed')} not met, ${count('not measured')} not measured`;
}
