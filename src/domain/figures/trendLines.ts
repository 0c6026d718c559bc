import type { TemplateOf } from '../bundle/content.ts';
import type { ItemTrend } from '../ladder/ladder.ts';

/** What has become of each item of a checklist, one letter each, in the order of the items of that version. */
export type TrendLine = { readonly templateId: string; readonly templateVersion: number; readonly line: string };

const LETTERS: Readonly<Record<ItemTrend, string>> = {
  'came-back': 'c',
  still: 's',
  new: 'n',
  unchecked: 'u',
  fixed: 'f',
  met: 'm',
};
const NOBODY = '.';
const HEARD = 'cs';
const WEAK = 'csnu';

export const trendLetters = (trends: readonly (ItemTrend | null)[]): string =>
  trends.map((trend) => (trend ? LETTERS[trend] : NOBODY)).join('');

/** Items that were weak when they were last looked at, and of these those that the dealer had heard of before. */
export type WeakCount = { readonly weak: number; readonly repeats: number };

export function weakCount(lines: readonly Pick<TrendLine, 'line'>[]): WeakCount {
  const letters = lines.flatMap(({ line }) => [...line]);
  return {
    weak: letters.filter((letter) => WEAK.includes(letter)).length,
    repeats: letters.filter((letter) => HEARD.includes(letter)).length,
  };
}

/** In how many showrooms somebody judged an item, and how it stands there. */
export type ItemCount = WeakCount & { readonly templateId: string; readonly itemId: string; readonly dealers: number };

type Counts = { dealers: number; weak: number; repeats: number }[];

function addLine(counts: Counts, line: string): void {
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? NOBODY;
    if (letter === NOBODY) continue;
    const count = counts[at] ?? { dealers: 0, weak: 0, repeats: 0 };
    counts[at] = count;
    count.dealers += 1;
    if (WEAK.includes(letter)) count.weak += 1;
    if (HEARD.includes(letter)) count.repeats += 1;
  }
}

/** The lines of many dealers, item by item; where versions of a checklist differ, an item is counted over all of them. */
export function itemCounts(lines: Iterable<TrendLine>, templateOf: TemplateOf): ItemCount[] {
  const byVersion = new Map<string, { readonly of: TrendLine; readonly counts: Counts }>();
  for (const line of lines) {
    const key = `${line.templateId}@${line.templateVersion}`;
    const known = byVersion.get(key) ?? { of: line, counts: [] };
    byVersion.set(key, known);
    addLine(known.counts, line.line);
  }
  const items = new Map<string, ItemCount>();
  for (const { of, counts } of byVersion.values()) {
    const { templateId } = of;
    const asked = templateOf(templateId, of.templateVersion)?.sections.flatMap((section) => section.items) ?? [];
    for (const [at, { id: itemId }] of asked.entries()) {
      const count = counts[at];
      if (!count) continue;
      const key = `${templateId} ${itemId}`;
      const before = items.get(key) ?? { templateId, itemId, dealers: 0, weak: 0, repeats: 0 };
      const { dealers, weak, repeats } = before;
      items.set(key, {
        ...before,
        dealers: dealers + count.dealers,
        weak: weak + count.weak,
        repeats: repeats + count.repeats,
      });
    }
  }
  return [...items.values()];
}
