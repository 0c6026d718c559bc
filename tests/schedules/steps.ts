import { type Dice, pick } from '../endpoint/mutate.ts';
import { FATES, type Fate } from './wire.ts';

const TEN_YEARS = 10 * 365 * 86_400_000;

/** What an admin may make of the person whose tablet it is; `all` is what everybody begins as. */
export const POSTS = ['all', 'first dealer', 'no dealer', 'sales manager', 'head office'] as const;
export type Post = (typeof POSTS)[number];

export const EDITS = ['answer', 'note', 'photo', 'rename', 'settle', 'seal', 'reopen'] as const;
type EditName = (typeof EDITS)[number];

/** What happens next. `on` counts the tablets; `at` one of two dealers with an audit each; `roll` is chance for the step. */
export type Step =
  | { readonly do: EditName; readonly on: number; readonly at: number; readonly roll: number }
  | { readonly do: 'sync'; readonly on: number; readonly fates: readonly Fate[] }
  | { readonly do: 'sync and kill'; readonly on: number; readonly which: 'tablet' | 'endpoint'; readonly after: number }
  | { readonly do: 'answer and kill'; readonly on: number; readonly at: number; readonly after: number }
  | { readonly do: 'clock'; readonly on: number; readonly by: number }
  | { readonly do: 'post'; readonly on: number; readonly post: Post }
  | { readonly do: 'revoke' | 'readmit'; readonly on: number }
  | { readonly do: 'late' | 'kill endpoint' | 'backup' }
  | { readonly do: 'restore'; readonly sameEpoch: boolean };

const STEPS: readonly (readonly [weight: number, Step['do']])[] = [
  [12, 'sync'],
  [6, 'answer'],
  [5, 'note'],
  [2, 'photo'],
  [2, 'rename'],
  [3, 'settle'],
  [4, 'seal'],
  [2, 'reopen'],
  [2, 'sync and kill'],
  [2, 'answer and kill'],
  [2, 'clock'],
  [2, 'post'],
  [1, 'revoke'],
  [2, 'readmit'],
  [1, 'late'],
  [1, 'kill endpoint'],
  [1, 'backup'],
  [2, 'restore'],
];

const BAG = STEPS.flatMap(([weight, name]) => Array<Step['do']>(weight).fill(name));

/** In ms: a round of a tablet takes some hundreds. */
const LATEST_KILL = 600;

function stepNamed(name: Step['do'], dice: Dice, tablets: number): Step {
  const on = dice(tablets);
  const at = dice(2);
  switch (name) {
    case 'sync':
      // Half of the rounds are good ones.
      return { do: name, on, fates: Array.from({ length: dice(2) * (1 + dice(4)) }, () => pick(dice, FATES)) };
    case 'sync and kill':
      return { do: name, on, which: pick(dice, ['tablet', 'endpoint']), after: dice(LATEST_KILL) };
    case 'answer and kill':
      return { do: name, on, at, after: dice(LATEST_KILL) };
    case 'clock':
      return { do: name, on, by: dice(2 * TEN_YEARS) - TEN_YEARS };
    case 'post':
      return { do: name, on, post: pick(dice, POSTS) };
    case 'revoke':
    case 'readmit':
      return { do: name, on };
    case 'late':
    case 'kill endpoint':
    case 'backup':
      return { do: name };
    case 'restore':
      return { do: name, sameEpoch: dice(2) === 0 };
    case 'answer':
    case 'note':
    case 'photo':
    case 'rename':
    case 'settle':
    case 'seal':
    case 'reopen':
      return { do: name, on, at, roll: dice(1_000_000) };
  }
}

/** A schedule of so many steps: the same one for the same dice. */
export const drawSteps = (dice: Dice, count: number, tablets: number): Step[] =>
  Array.from({ length: count }, () => stepNamed(pick(dice, BAG), dice, tablets));
