import { type ItemLine, isFixed, lastOf } from '../actions/itemLines.ts';
import { tenthsOf } from '../scoring/tally.ts';

/** How many strengths a report names, and of one section at most. */
const MOST = 8;
const MOST_OF_SECTION = 2;

const isFull = (line: ItemLine): boolean => tenthsOf(line.item.scale, lastOf(line).answer.value) === 10;

/**
 * What the showroom does well: items of full marks, those first that were weak the visit before, then the weightiest, at
 * most two of a section so that the list is about the whole showroom.
 */
export function strengthsOf(lines: readonly ItemLine[]): ItemLine[] {
  const full = lines
    .filter(isFull)
    .map((line, at) => ({ line, at }))
    .sort(
      (a, b) =>
        Number(isFixed(b.line)) - Number(isFixed(a.line)) || b.line.item.weight - a.line.item.weight || a.at - b.at,
    );
  const ofSection = new Map<string, number>();
  const shown: ItemLine[] = [];
  for (const { line } of full) {
    const count = ofSection.get(line.sectionId) ?? 0;
    if (count >= MOST_OF_SECTION) continue;
    ofSection.set(line.sectionId, count + 1);
    shown.push(line);
  }
  return shown.slice(0, MOST);
}
