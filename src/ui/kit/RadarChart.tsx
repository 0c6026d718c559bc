import { Fragment } from 'react';
import css from './Chart.module.css';
import { type ChartSeries, DASHES, lookOf, MARKS, type Point, pointsText } from './chart.ts';

interface RadarChartProps {
  /** Says what is compared; the figures stand in a table beside it (see ChartTable). */
  readonly label: string;
  readonly axes: readonly string[];
  readonly series: readonly ChartSeries[];
}

const [WIDTH, HEIGHT, RADIUS] = [420, 300, 104];
const RINGS = [20, 40, 60, 80, 100] as const;

/** The place of a value (0 to 100) on an axis; the first axis points up, the others follow clockwise. */
function placeOf(value: number, axis: number, axes: number): Point {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const radius = (RADIUS * value) / 100;
  return { x: WIDTH / 2 + radius * Math.cos(angle), y: HEIGHT / 2 + radius * Math.sin(angle) };
}

const anchorOf = (x: number): 'start' | 'middle' | 'end' => {
  if (Math.abs(x - WIDTH / 2) < 8) return 'middle';
  return x > WIDTH / 2 ? 'start' : 'end';
};

/** From so many letters on a name stands on two lines. */
const LONG = 13;
const LINE = 15;

/** A long name in two halves of about the same length. */
function halves(text: string): string[] {
  const words = text.split(' ');
  if (text.length < LONG || words.length < 2) return [text];
  const cut = words.findIndex((_, at) => words.slice(0, at + 1).join(' ').length >= text.length / 2 - 2) + 1;
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')].filter(Boolean);
}

function AxisName({ text, at: { x, y } }: { readonly text: string; readonly at: Point }) {
  const lines = halves(text);
  const top = y - (LINE * (lines.length - 1)) / 2;
  return (
    <text className={css.name} textAnchor={anchorOf(x)} dominantBaseline="middle">
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={top + LINE * at}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Several contents of one whole, compared over visits. */
export function RadarChart({ label, axes, series }: RadarChartProps) {
  const count = axes.length;
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {RINGS.map((ring) => (
        <polygon key={ring} className={css.grid} points={pointsText(axes.map((_, at) => placeOf(ring, at, count)))} />
      ))}
      {axes.map((axis, at) => {
        const end = placeOf(100, at, count);
        const name = placeOf(114, at, count);
        return (
          <Fragment key={axis}>
            <line className={css.grid} x1={WIDTH / 2} y1={HEIGHT / 2} x2={end.x} y2={end.y} />
            <AxisName text={axis} at={name} />
          </Fragment>
        );
      })}
      {series.map((line, at) => (
        <RadarLine key={line.id} line={line} at={at} axes={count} />
      ))}
    </svg>
  );
}

type RadarLineProps = { readonly line: ChartSeries; readonly at: number; readonly axes: number };

function RadarLine({ line, at, axes }: RadarLineProps) {
  const places = line.values.flatMap((value, axis) => (value === null ? [] : [placeOf(value, axis, axes)]));
  const look = css[`line${at % 6}`];
  return (
    <g className={look}>
      <polygon className={css.line} strokeDasharray={lookOf(DASHES, at)} points={pointsText(places)} />
      {places.map(({ x, y }) => (
        <text key={`${x} ${y}`} className={css.mark} x={x} y={y} textAnchor="middle" dominantBaseline="central">
          {lookOf(MARKS, at)}
        </text>
      ))}
    </g>
  );
}
