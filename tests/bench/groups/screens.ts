import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { judged } from '../goals.ts';
import type { Part, Run } from '../run.ts';
import { median, ms, quantile, sum, times } from '../stats.ts';
import { type Screen, type ScreenSides, startScreens } from './screenSides.ts';

const STARTS = 10;
const TAPS = 120;
const NAMES = ['app', 'plain'] as const;

/** SurveyJS, one page of 70 questions: warm start and tap, as multiples of the plain React form, as recorded. */
const SURVEY_JS = { start: 4.82, tap: 4.16 } as const;

const FIRST_ROUTE = 120_000;
const HEAP = 5_000_000;

async function visit({ nextUsable }: ScreenSides, { page, url }: Screen): Promise<number> {
  await page.bringToFront();
  await page.goto('about:blank');
  const usable = nextUsable();
  // Told by `usable`, whatever becomes of the navigation.
  await page.goto(url).catch(() => undefined);
  return usable;
}

/** From the beginning of the navigation until the first answer can be tapped, in ms. Tried twice: minutes hang on it. */
const start = (sides: ScreenSides, screen: Screen): Promise<number> =>
  visit(sides, screen).catch(() => visit(sides, screen));

/** The same after a pause of half a minute or more: the browser has ended the service worker by then. */
async function startWithoutWorker(sides: ScreenSides, screen: Screen): Promise<number> {
  await screen.cdp.send('ServiceWorker.enable');
  await screen.cdp.send('ServiceWorker.stopAllWorkers');
  await screen.cdp.send('ServiceWorker.disable');
  return start(sides, screen);
}

async function measureStart({ report }: Run, sides: ScreenSides): Promise<void> {
  const taken = { app: [] as number[], plain: [] as number[], rested: [] as number[] };
  // The browser keeps compiled code from the second visit on.
  for (let round = -2; round < STARTS; round++) {
    const once = { app: 0, plain: 0 };
    for (const name of round % 2 === 0 ? NAMES : NAMES.toReversed()) once[name] = await start(sides, sides[name]);
    const rested = await startWithoutWorker(sides, sides.app);
    if (round < 0) continue;
    for (const name of NAMES) taken[name].push(once[name]);
    taken.rested.push(rested);
  }
  const [app, plain, rested] = [median(taken.app), median(taken.plain), median(taken.rested)];
  report({
    id: 'G11',
    what: 'warm start until the first tap, 4x slower CPU',
    figure: `${ms(app)} = ${times(app / plain)} plain React (${ms(plain)}); SurveyJS recorded ${SURVEY_JS.start}x`,
    goal: '<= 1.4x plain React',
    outcome: judged(app / plain <= 1.4),
    values: { appMs: app, plainMs: plain, ratio: app / plain },
  });
  report({
    id: 'G11',
    what: 'the same when the service worker has to start',
    figure: `${ms(rested)} = ${times(rested / plain)} plain React`,
    goal: '',
    outcome: 'info',
    values: { appMs: rested, ratio: rested / plain },
  });
}

/** Gzipped bytes of script and style that a page asks for until its first content stands. */
async function routeBytes(page: Page, url: string, content: string): Promise<number> {
  const asked = new Set<string>();
  const collect = (request: { resourceType: () => string; url: () => string }): void => {
    if (['script', 'stylesheet'].includes(request.resourceType())) asked.add(new URL(request.url()).pathname);
  };
  page.on('request', collect);
  await page.goto(url);
  await page.locator(content).first().waitFor();
  page.off('request', collect);
  return sum([...asked].filter((path) => path !== '/sw.js').map((path) => statSync(`dist${path}.gz`).size));
}

async function measureSize({ report }: Run, { app, origin }: ScreenSides): Promise<void> {
  const { page, cdp, url } = app;
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const first = await routeBytes(page, origin, '#root > *');
  const audit = await routeBytes(page, url, 'article');
  report({
    id: 'G12',
    what: 'script and style of the first route, gzipped',
    figure: `${kb(first)}; the audit screen ${kb(audit)}; SurveyJS recorded 452 kB`,
    goal: '<= 120 kB',
    outcome: judged(first <= FIRST_ROUTE),
    values: { firstRouteBytes: first, auditScreenBytes: audit },
  });
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
  report({
    id: 'G12',
    what: 'heap of the audit screen',
    figure: `${(usedSize / 1e6).toFixed(1)} MB; SurveyJS recorded 11.5 MB`,
    goal: '<= 5 MB',
    outcome: judged(usedSize <= HEAP),
    values: { heapBytes: usedSize },
  });
}

type Point = { readonly x: number; readonly y: number };

/** Brings a radio that is not on into view, another one each time, and gives where to tap it. */
const findTarget = (page: Page, radios: string, count: number): Promise<Point> =>
  page.evaluate(
    async ([selector, at]) => {
      const off = [...document.querySelectorAll<HTMLInputElement>(selector)].filter(({ checked }) => !checked);
      const input = off[(at * 11) % off.length];
      const target = input?.labels?.[0] ?? input;
      if (!target) throw new Error('nothing to tap');
      target.scrollIntoView({ block: 'center' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { x, y, width, height } = target.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    [radios, count] as const,
  );

async function tap({ nextTap }: ScreenSides, { page, radios }: Screen, count: number): Promise<number> {
  await page.bringToFront();
  const { x, y } = await findTarget(page, radios, count);
  const painted = nextTap();
  await page.mouse.click(x, y);
  return painted;
}

async function measureTaps({ report }: Run, sides: ScreenSides): Promise<void> {
  for (const name of NAMES) await start(sides, sides[name]);
  const taken = { app: [] as number[], plain: [] as number[] };
  for (let round = -5; round < TAPS; round++) {
    for (const name of round % 2 === 0 ? NAMES : NAMES.toReversed()) {
      const took = await tap(sides, sides[name], round + 5);
      if (round >= 0) taken[name].push(took);
    }
  }
  const [app, plain] = [quantile(taken.app, 0.95), quantile(taken.plain, 0.95)];
  const p50 = `p50 ${ms(median(taken.app))} against ${ms(median(taken.plain))}`;
  report({
    id: 'G13',
    what: 'tap until painted, p95, 4x slower CPU',
    figure: `${ms(app)} = ${times(app / plain)} plain React (${ms(plain)}); ${p50}; SurveyJS recorded ${SURVEY_JS.tap}x`,
    goal: '<= 1.4x plain React',
    outcome: judged(app / plain <= 1.4),
    values: {
      appMs: app,
      plainMs: plain,
      ratio: app / plain,
      appP50Ms: median(taken.app),
      plainP50Ms: median(taken.plain),
    },
  });
}

/** G11 to G13: the audit screen of the built app, through its service worker, against a form in plain React. */
export const screensPart: Part = async (run) => {
  if (!run.wants('G11', 'G12', 'G13')) return;
  const sides = await startScreens(run);
  try {
    if (run.wants('G11')) await measureStart(run, sides);
    if (run.wants('G13')) await measureTaps(run, sides);
    if (run.wants('G12')) await measureSize(run, sides);
  } finally {
    await sides.stop();
  }
};
