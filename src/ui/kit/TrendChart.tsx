import { Fragment } from 'react';
import css from './Chart.module.css';
import { type ChartSeries, DASHES, lookOf, MARKS, type Point, pointsText, runsOf } from './chart.ts';

interface TrendChartProps {
  /** Says what is followed; the figures stand in a table beside it (see ChartTable). */
  readonly label: string;
  readonly points: readonly string[];
  readonly series: readonly ChartSeries[];
}

const [WIDTH, HEIGHT, TOP, BOTTOM, START, END] = [380, 300, 14, 266, 34, 366];
const LINES = [0, 20, 40, 60, 80, 100] as const;

const heightOf = (value: number): number => BOTTOM - ((BOTTOM - TOP) * value) / 100;

function placeOf(value: number, at: number, count: number): Point {
  const room = (END - START) / count;
  return { x: START + room * (at + 0.5), y: heightOf(value) };
}

/** How figures go from one visit to the next. */
export function TrendChart({ label, points, series }: TrendChartProps) {
  const count = points.length;
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {LINES.map((value) => (
        <Fragment key={value}>
          <line className={css.grid} x1={START} y1={heightOf(value)} x2={END} y2={heightOf(value)} />
          <text className={css.scale} x={START - 6} y={heightOf(value)} textAnchor="end" dominantBaseline="middle">
            {value}
          </text>
        </Fragment>
      ))}
      {points.map((name, at) => (
        <text key={name} className={css.name} x={placeOf(0, at, count).x} y={BOTTOM + 20} textAnchor="middle">
          {name}
        </text>
      ))}
      {series.map((line, at) => (
        <TrendLine key={line.id} line={line} at={at} />
      ))}
    </svg>
  );
}

function TrendLine({ line, at }: { readonly line: ChartSeries; readonly at: number }) {
  const count = line.values.length;
  const places = line.values.map((value, point) => (value === null ? null : placeOf(value, point, count)));
  return (
    <g className={css[`line${at % 6}`]}>
      {runsOf(places).map((run) => (
        <polyline
          key={pointsText(run)}
          className={css.line}
          strokeDasharray={lookOf(DASHES, at)}
          points={pointsText(run)}
        />
      ))}
      {places.map(
        (place) =>
          place && (
            <text
              key={place.x}
              className={css.mark}
              x={place.x}
              y={place.y}
              textAnchor="middle"
              dominantBaseline="central"
            >
              {lookOf(MARKS, at)}
            </text>
          ),
      )}
    </g>
  );
}
