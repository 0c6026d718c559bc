import css from './Chart.module.css';
import { type ChartSeries, lookOf, MARKS } from './chart.ts';
import { cx } from './cx.ts';

/** Which mark is which line. */
export function ChartLegend({ series }: { readonly series: readonly Pick<ChartSeries, 'id' | 'label'>[] }) {
  return (
    <ul className={css.keys}>
      {series.map(({ id, label }, at) => (
        <li key={id}>
          <span className={cx(css.legend, css[`line${at % 6}`])} aria-hidden="true">
            {lookOf(MARKS, at)}
          </span>{' '}
          {label}
        </li>
      ))}
    </ul>
  );
}
