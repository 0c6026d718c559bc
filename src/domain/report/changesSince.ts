import type { ReportContent } from './reportContent.ts';

/** What is different now from when a report was signed. */
export type ChangeSince =
  | { readonly name: 'score'; readonly was: string | null; readonly is: string | null }
  | { readonly name: 'weak'; readonly gone: number; readonly come: number }
  | { readonly name: 'answers'; readonly items: number }
  | { readonly name: 'causes'; readonly items: number }
  | { readonly name: 'plan'; readonly actions: number };

const visitScore = ({ visits, visitNo }: ReportContent): string | null =>
  visits.find(({ no }) => no === visitNo)?.score ?? null;

const itemIds = ({ weak }: ReportContent): Set<string> => new Set(weak.map(({ itemId }) => itemId));

const without = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((id) => !b.has(id)).length;

/** Counts what both have and what `differs` says is not the same. */
function countChanged<T>(
  was: readonly T[],
  now: readonly T[],
  same: { key: (each: T) => string; text: (each: T) => string },
): number {
  const texts = new Map(now.map((each) => [same.key(each), same.text(each)]));
  return was.filter((each) => texts.has(same.key(each)) && texts.get(same.key(each)) !== same.text(each)).length;
}

/** Actions of the plan that were taken away or have another task, owner or day; what was added since is no change of it. */
function planChanges(was: ReportContent, now: ReportContent): number {
  const gone = without(new Set(was.actions.map(({ id }) => id)), new Set(now.actions.map(({ id }) => id)));
  const text = ({ title, owner, dueOn }: ReportContent['actions'][number]): string =>
    JSON.stringify([title, owner, dueOn]);
  return gone + countChanged(was.actions, now.actions, { key: ({ id }) => id, text });
}

/**
 * How the records differ from what was signed. How far actions have come is no difference: that is what they are for.
 * Empty: a report drawn up now would say the same.
 */
export function changesSince(was: ReportContent, now: ReportContent): ChangeSince[] {
  const changes: ChangeSince[] = [];
  const [before, after] = [visitScore(was), visitScore(now)];
  if (before !== after) changes.push({ name: 'score', was: before, is: after });
  const [had, has] = [itemIds(was), itemIds(now)];
  const [gone, come] = [without(had, has), without(has, had)];
  if (gone + come > 0) changes.push({ name: 'weak', gone, come });
  const key = ({ itemId }: ReportContent['weak'][number]): string => itemId;
  const answers = countChanged(was.weak, now.weak, {
    key,
    text: ({ results, note }) => JSON.stringify([results, note]),
  });
  if (answers > 0) changes.push({ name: 'answers', items: answers });
  const causes = countChanged(was.weak, now.weak, {
    key,
    text: ({ causes: ids, causeNote }) => JSON.stringify([ids, causeNote]),
  });
  if (causes > 0) changes.push({ name: 'causes', items: causes });
  const actions = planChanges(was, now);
  if (actions > 0) changes.push({ name: 'plan', actions });
  return changes;
}
