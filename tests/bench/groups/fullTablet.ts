import { ask } from '../browser.ts';
import { judged } from '../goals.ts';
import type { YearsPage } from '../pages/yearsPage.ts';
import type { Part, Run } from '../run.ts';
import { median, ms, times } from '../stats.ts';
import { benchPage, NAMES, type Name, type Sides, standsIn, startFullTablets } from './fullTabletSides.ts';

const ROUNDS = 11;
const STORE_ROUNDS = 6;
const TAPS = 10;
/** The goal's: within this much of the same screen on a tablet that holds one of each. */
const LIMIT = 1.2;

type Taken = Record<Name, number[]>;
const nothing = (): Taken => ({ full: [], one: [] });
const inTurn = (round: number): readonly Name[] => (round % 2 === 0 ? NAMES : NAMES.toReversed());

type Place = { readonly dealerId: string; readonly programmeId: string; readonly auditId: string };
type Screen = { readonly what: string; readonly path: (place: Place) => string; readonly isInfo?: true };

const SCREENS: readonly Screen[] = [
  { what: 'home screen, 60 audits x 40 photos, two years', path: () => '/' },
  { what: 'dealer screen, as full', path: ({ dealerId }) => `/dealers/${dealerId}` },
  { what: 'audit screen, as full', path: ({ auditId }) => `/audits/${auditId}` },
  {
    what: 'meetings: eight weeks of them, against one day',
    path: ({ programmeId }) => `/meetings/of/${programmeId}`,
    isInfo: true,
  },
];

async function measureScreen({ report }: Run, sides: Sides, { what, path, isInfo }: Screen): Promise<void> {
  const taken = nothing();
  // The browser keeps compiled code from the second visit on.
  for (let round = -2; round < ROUNDS; round++) {
    for (const name of inTurn(round)) {
      const took = await standsIn(sides[name], sides.origin + path(sides[name].places));
      if (round >= 0) taken[name].push(took);
    }
  }
  const [full, one] = [median(taken.full), median(taken.one)];
  report({
    id: 'G16',
    what,
    figure: `${ms(full)} = ${times(full / one)} of one audit and one day (${ms(one)})`,
    goal: isInfo ? '' : `<= ${LIMIT}x`,
    outcome: isInfo ? 'info' : judged(full / one <= LIMIT),
    values: { fullMs: full, oneMs: one, ratio: full / one },
  });
}

/** With three kinds of checklists to draw the day's role play from, and not one. */
async function measureMeetings({ report }: Run, sides: Sides): Promise<void> {
  const taken = nothing();
  for (let round = 0; round < STORE_ROUNDS; round++) {
    for (const name of inTurn(round)) {
      const { page, places } = await benchPage(sides[name], sides.origin);
      const count = TAPS / 2;
      const found = await ask<YearsPage, 'startMeetings'>(page, 'startMeetings', {
        places,
        from: round * count,
        count,
      });
      if (round > 0) taken[name].push(...found);
    }
  }
  const [full, one] = [median(taken.full), median(taken.one)];
  report({
    id: 'G16',
    what: 'a meeting started, until it is on disk',
    figure: `${ms(full)} = ${times(full / one)} of one audit and one day (${ms(one)})`,
    goal: '',
    outcome: 'info',
    values: { fullMs: full, oneMs: one, ratio: full / one },
  });
}

/** A month is one record, written whole with each figure: what that costs when it is full. */
async function measureBoard({ report }: Run, sides: Sides): Promise<void> {
  const taken = nothing();
  const bytes = { full: 0, one: 0 };
  for (let round = 0; round < STORE_ROUNDS; round++) {
    for (const name of inTurn(round)) {
      const { page, places } = await benchPage(sides[name], sides.origin);
      const found = await ask<YearsPage, 'boardTaps'>(page, 'boardTaps', { places, count: TAPS });
      bytes[name] = found.bytes;
      if (round > 0) taken[name].push(...found.times);
    }
  }
  const [full, one] = [median(taken.full), median(taken.one)];
  const kb = (size: number): string => `${(size / 1000).toFixed(0)} kB`;
  report({
    id: 'G16',
    what: 'a figure of the board, until it is on disk',
    figure: `${ms(full)} in a full month (${kb(bytes.full)}) = ${times(full / one)} of its first day (${ms(one)}, ${kb(bytes.one)})`,
    goal: '',
    outcome: 'info',
    values: { fullMs: full, oneMs: one, ratio: full / one, fullBytes: bytes.full, oneBytes: bytes.one },
  });
}

/** G16: the app on a tablet with two years of work, against one with a day's, screen by screen in two browsers. */
export const fullTabletPart: Part = async (run) => {
  if (!run.wants('G16')) return;
  const sides = await startFullTablets(run);
  try {
    for (const screen of SCREENS) await measureScreen(run, sides, screen);
    await measureBoard(run, sides);
    await measureMeetings(run, sides);
  } finally {
    await sides.stop();
  }
};
