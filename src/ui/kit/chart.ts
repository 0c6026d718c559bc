/** One line of a chart: a value per axis or point, 0 to 100; null where nothing was assessed. */
export type ChartSeries = { readonly id: string; readonly label: string; readonly values: readonly (number | null)[] };

/** Lines are told apart by their dashes and their marks, never by colour alone. */
export const DASHES = ['none', '7 4', '2 3', '10 3 2 3', '14 4', '5 2'] as const;
export const MARKS = ['●', '■', '▲', '◆', '✕', '○'] as const;

/** As often as there are more lines than looks, they begin again. */
export const lookOf = <T>(looks: readonly T[], at: number): T => looks[at % looks.length] as T;

export type Point = { readonly x: number; readonly y: number };

/** One decimal is a tenth of a pixel: more would only make the page longer. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

export const pointsText = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ');

/** Runs of points without a gap: a line is not drawn over what was not assessed. */
export function runsOf<T>(values: readonly (T | null)[]): T[][] {
  const runs: T[][] = [[]];
  for (const value of values) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(value);
  }
  return runs.filter((run) => run.length > 0);
}
