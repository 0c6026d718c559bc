import { LIMITS } from '../../domain/limits.ts';
import type { Stroke } from '../kit/strokes.ts';

/** Every second point, but always the first and the last one. */
function thinned(stroke: Stroke): Stroke {
  const points = stroke.length / 2;
  const kept: number[] = [];
  for (let at = 0; at < points; at++) {
    if (at % 2 === 0 || at === points - 1) kept.push(stroke[2 * at] ?? 0, stroke[2 * at + 1] ?? 0);
  }
  return kept;
}

const pointsIn = (strokes: readonly Stroke[]): number => strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);

/** A signature within what the ledger takes: a very long one loses points between points, never a line's ends. */
export function fittingStrokes(strokes: readonly Stroke[]): readonly Stroke[] {
  const lines = strokes.slice(0, LIMITS.strokes);
  if (pointsIn(lines) <= LIMITS.strokePoints) return lines;
  return fittingStrokes(lines.map(thinned));
}
