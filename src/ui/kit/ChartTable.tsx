import { useT } from '../i18n/useT.ts';
import css from './Chart.module.css';
import { type ChartSeries, lookOf, MARKS } from './chart.ts';
import { cx } from './cx.ts';

interface ChartTableProps {
  readonly caption: string;
  /** Names of the columns, the first one that of the lines. */
  readonly head: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly digits?: number | undefined;
}

/** What a chart shows in figures: its legend, and what somebody reads who does not see it. */
export function ChartTable({ caption, head, series, digits }: ChartTableProps) {
  const { score } = useT();
  return (
    <table className={css.table}>
      <caption className={css.caption}>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map(({ id, label, values }, at) => (
          <tr key={id}>
            <th scope="row">
              <span className={cx(css.legend, css[`line${at % 6}`])} aria-hidden="true">
                {lookOf(MARKS, at)}
              </span>{' '}
              {label}
            </th>
            {values.map((value, column) => (
              <td key={head[column + 1]}>{score(value, digits)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
