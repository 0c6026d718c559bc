import css from './SignatureInk.module.css';
import type { Stroke } from './strokes.ts';
import { FRAME, FRAME_RATIO, pointsOf } from './strokes.ts';

const SIZE = { width: FRAME * FRAME_RATIO, height: FRAME };

const lineOf = (stroke: Stroke): string => {
  const points = pointsOf(stroke, SIZE).map(({ x, y }) => `${x} ${y}`);
  // A lone dot is a line of no length, which round ends make visible.
  return `M${points.join('L')}${points.length === 1 ? 'h0' : ''}`;
};

/** A signature as it was drawn, for screen and paper. */
export function SignatureInk({ label, strokes }: { readonly label: string; readonly strokes: readonly Stroke[] }) {
  return (
    <svg className={css.ink} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
      <path d={strokes.map(lineOf).join('')} />
    </svg>
  );
}
