import { type CSSProperties, Fragment, type ReactNode, type Ref } from 'react';
import { WindowVirtualizer } from 'virtua';
import { MODULE_IDS, type ModuleId } from '../../../domain/catalogue/types.ts';
import type { DealerRow } from '../../../domain/figures/figuresWire.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import { Icon } from '../../kit/Icon.tsx';
import { COLUMNS, type Column, type Sorting } from './compareView.ts';
import { DealerCell } from './DealerCell.tsx';
import css from './DealerTable.module.css';

const isModule = (column: Column): column is ModuleId => MODULE_IDS.some((id) => id === column);

/** A column's name, short enough for its head. */
export const columnWord = (t: Translator['t'], column: Column): string =>
  isModule(column) ? t(`figures.module.${column}`) : t(`figures.${column}`);

type DealerTableProps = {
  readonly rows: readonly DealerRow[];
  readonly sorting: Sorting;
  readonly onSort: (column: Column) => void;
};

/**
 * The dealers as a table, laid out as cards where there is no room for its columns. Only the rows in sight exist, so that
 * thousands are as quick as ten.
 */
export function DealerTable({ rows, sorting, onSort }: DealerTableProps) {
  const { t } = useT();
  return (
    <table className={css.table} aria-label={t('figures.title')} aria-rowcount={rows.length + 1}>
      <thead className={css.head}>
        <tr className={css.row} aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <Head key={column} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <WindowVirtualizer data={rows} as={Rows} item={Row}>
        {(row) => <Cells key={row.id} row={row} />}
      </WindowVirtualizer>
    </table>
  );
}

type PlaceProps = { readonly style: CSSProperties; readonly children: ReactNode; readonly ref?: Ref<never> };

const Rows = ({ style, children, ref }: PlaceProps) => (
  <tbody ref={ref} className={css.rows} style={style}>
    {children}
  </tbody>
);

const Row = ({ style, children, ref, index }: PlaceProps & { readonly index: number }) => (
  <tr ref={ref} className={cx(css.row, css.line)} style={style} aria-rowindex={index + 2}>
    {children}
  </tr>
);

function Cells({ row }: { readonly row: DealerRow }) {
  const { t } = useT();
  return COLUMNS.map((column) => {
    const inside = (
      <Fragment key={column}>
        <span className={css.label} aria-hidden="true">
          {columnWord(t, column)}
        </span>
        <DealerCell row={row} column={column} />
      </Fragment>
    );
    return column === 'dealer' ? (
      <th key={column} scope="row" className={cx(css.cell, css.dealer)}>
        {inside}
      </th>
    ) : (
      <td key={column} className={cx(css.cell, column === 'status' && css.status)}>
        {inside}
      </td>
    );
  });
}

type HeadProps = { readonly column: Column; readonly sorting: Sorting; readonly onSort: (column: Column) => void };

function Head({ column, sorting, onSort }: HeadProps) {
  const { t } = useT();
  const isSorted = sorting.by === column;
  const order = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? order : 'none'} className={css.cell}>
      <button type="button" className={css.sort} onClick={() => onSort(column)}>
        {columnWord(t, column)}
        {isSorted && <Icon name={sorting.descending ? 'down' : 'up'} size="s" />}
      </button>
    </th>
  );
}
