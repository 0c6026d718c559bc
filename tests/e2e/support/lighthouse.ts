import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LIGHTHOUSE_GOALS = { accessibility: 1, 'best-practices': 1, performance: 0.95 } as const;
export type Category = keyof typeof LIGHTHOUSE_GOALS;

/** Scores from 0 to 1, and the audits that lost points. */
export type Scored = { readonly scores: Readonly<Record<Category, number>>; readonly lost: readonly string[] };

/** The port on which a browser started with `--remote-debugging-port=0` listens. */
export const debuggingPort = (profile: string): number =>
  Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);

/** Runs Lighthouse in its default setting: a slow phone on a slow network. */
export async function runLighthouse(origin: string, port: number): Promise<Scored> {
  const { default: lighthouse } = await import('lighthouse');
  const onlyCategories = Object.keys(LIGHTHOUSE_GOALS) as Category[];
  const run = await lighthouse(origin, { port, onlyCategories, logLevel: 'error' });
  if (!run) throw new Error('Lighthouse gave no result');
  const { categories, audits } = run.lhr;
  const scoreOf = (category: Category): number => categories[category]?.score ?? 0;
  const lost = Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
    .map(({ id, score, displayValue }) => `${id} ${score} ${displayValue ?? ''}`);
  return {
    scores: {
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      performance: scoreOf('performance'),
    },
    lost,
  };
}
