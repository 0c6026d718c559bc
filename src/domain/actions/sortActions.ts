import { ACTION_STATES } from '../fields/actionStates.ts';
import { type Action, isOverdue } from './action.ts';

/** An action with what lists need beside it. */
export type ListedAction = {
  readonly action: Action;
  /** Name of its owner, '' when nobody has it yet. */
  readonly owner: string;
  /** Its item was weak at more than one visit. */
  readonly repeat: boolean;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Repeat findings first, then by due day (none last), then the one made first. */
export function repeatFirst(a: ListedAction, b: ListedAction): number {
  if (a.repeat !== b.repeat) return a.repeat ? -1 : 1;
  return byText(a.action.dueOn ?? '9999', b.action.dueOn ?? '9999') || byText(a.action.id, b.action.id);
}

export const ACTION_FILTERS = ['active', 'overdue', 'to-verify', 'closed', 'all'] as const;
export type ActionFilter = (typeof ACTION_FILTERS)[number];

/** Whether an action is in a list. `today`: YYYY-MM-DD. */
export function isListed(action: Action, filter: ActionFilter, today: string): boolean {
  switch (filter) {
    case 'active':
      return action.state !== 'verified';
    case 'overdue':
      return isOverdue(action, today);
    case 'to-verify':
      return action.state === 'done';
    case 'closed':
      return action.state === 'verified';
    case 'all':
      return true;
  }
}

export const ACTION_GROUPINGS = ['owner', 'due', 'state'] as const;
export type ActionGrouping = (typeof ACTION_GROUPINGS)[number];

/** `key`: the owner's name, the day or the state; '' is nobody and no day. */
export type ActionGroup = { readonly key: string; readonly actions: readonly ListedAction[] };

function keyOf({ action, owner }: ListedAction, by: ActionGrouping): string {
  switch (by) {
    case 'owner':
      return owner;
    case 'due':
      return action.dueOn ?? '';
    case 'state':
      return action.state;
  }
}

const STATES: readonly string[] = ACTION_STATES;

/** What nobody has must be given away first; what has no day can wait. */
function blankAt(key: string, by: ActionGrouping): number {
  if (key !== '') return 1;
  return by === 'owner' ? 0 : 2;
}

function groupsInOrder(by: ActionGrouping): (a: ActionGroup, b: ActionGroup) => number {
  return ({ key: a }, { key: b }) => {
    if (by === 'state') return STATES.indexOf(a) - STATES.indexOf(b);
    const words = by === 'owner' ? a.localeCompare(b, 'zh-CN') : byText(a, b);
    return blankAt(a, by) - blankAt(b, by) || words;
  };
}

/** The actions in groups, repeat findings first in each. */
export function groupActions(actions: readonly ListedAction[], by: ActionGrouping): ActionGroup[] {
  const groups = new Map<string, ListedAction[]>();
  for (const action of [...actions].sort(repeatFirst)) {
    const key = keyOf(action, by);
    const known = groups.get(key);
    if (known) known.push(action);
    else groups.set(key, [action]);
  }
  return [...groups].map(([key, list]) => ({ key, actions: list })).sort(groupsInOrder(by));
}
