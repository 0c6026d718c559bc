/** A drawn line as x0, y0, x1, y1 …; x and y each run from 0 to 1000 over a frame three times as wide as high. */
export type Stroke = readonly number[];

export const FRAME = 1000;
export const FRAME_RATIO = 3;

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const within = (value: number): number => Math.min(FRAME, Math.max(0, Math.round(value)));

/** Pixels of a canvas to the frame's whole numbers; a point that did not move is left out. */
export function strokeOf(points: readonly Point[], { width, height }: Size): Stroke {
  const stroke: number[] = [];
  for (const { x, y } of points) {
    const across = within((x / width) * FRAME);
    const down = within((y / height) * FRAME);
    if (stroke.at(-2) === across && stroke.at(-1) === down) continue;
    stroke.push(across, down);
  }
  return stroke;
}

/** The frame's numbers to the pixels of a canvas. */
export function pointsOf(stroke: Stroke, { width, height }: Size): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < stroke.length; at += 2) {
    points.push({ x: ((stroke[at] ?? 0) / FRAME) * width, y: ((stroke[at + 1] ?? 0) / FRAME) * height });
  }
  return points;
}
