import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import css from './Report.module.css';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

type ReportTableProps = {
  /** Title of the part that it belongs to. */
  readonly title: string;
  /** Has columns of running text, and so needs room. */
  readonly broad?: boolean;
  /** Short enough to stand on one sheet. */
  readonly whole?: boolean;
  readonly children: ReactNode;
};

/** A table that scrolls by itself on a narrow screen, and stands in full on paper, its head repeated on each sheet. */
export function ReportTable({ title, broad, whole, children }: ReportTableProps) {
  const { t } = useT();
  return (
    <section className={css.scroll} aria-label={t('report.table', { title })} {...SCROLLED}>
      <table className={cx(css.table, broad && css.broad)} data-print={whole ? 'whole' : undefined}>
        {children}
      </table>
    </section>
  );
}
