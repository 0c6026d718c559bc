import type { ActionState } from '../fields/actionStates.ts';
import type { PersonRole } from '../records.ts';
import type { Action } from './action.ts';

/** Who judges what an owner calls done (seed: 市场代表 follows up, BEC顾问 leads). */
const VERIFIERS: readonly PersonRole[] = ['bec-consultant', 'field-rep'];

export const mayVerify = (role: PersonRole | undefined): boolean => role !== undefined && VERIFIERS.includes(role);

export const MOVE_NAMES = ['start', 'finish', 'verify', 'reject', 'resume', 'reopen'] as const;
export type MoveName = (typeof MOVE_NAMES)[number];

/** Why somebody cannot make a move now. */
export const MOVE_OBSTACLES = ['no-proof', 'not-verifier'] as const;
export type MoveObstacle = (typeof MOVE_OBSTACLES)[number];

export type Move = {
  readonly name: MoveName;
  readonly to: ActionState;
  /** Null: it can be made. */
  readonly obstacle: MoveObstacle | null;
};

const NEXT: Readonly<Record<ActionState, readonly (readonly [MoveName, ActionState])[]>> = {
  open: [
    ['start', 'in-progress'],
    ['finish', 'done'],
  ],
  'in-progress': [['finish', 'done']],
  done: [
    ['verify', 'verified'],
    ['reject', 'rejected'],
    ['resume', 'in-progress'],
  ],
  rejected: [
    ['resume', 'in-progress'],
    ['finish', 'done'],
  ],
  verified: [['reopen', 'in-progress']],
};

const JUDGING: readonly MoveName[] = ['verify', 'reject', 'reopen'];

/** An action ends in proof: a photo of how it is now, or at least words that say what was done. */
export const hasProof = ({ after, doneNote }: Pick<Action, 'after' | 'doneNote'>): boolean =>
  after.length > 0 || doneNote.trim() !== '';

type Judged = Pick<Action, 'state' | 'after' | 'doneNote'>;

/** What can be done with an action from where it stands, by whoever holds the tablet; the likeliest first. */
export function movesOf(action: Judged, role: PersonRole | undefined): Move[] {
  return NEXT[action.state].map(([name, to]) => {
    if (JUDGING.includes(name)) return { name, to, obstacle: mayVerify(role) ? null : 'not-verifier' };
    return { name, to, obstacle: name === 'finish' && !hasProof(action) ? 'no-proof' : null };
  });
}
