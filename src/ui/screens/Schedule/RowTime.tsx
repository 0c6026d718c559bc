import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { useT } from '../../i18n/useT.ts';
import css from './RowTime.module.css';

/** The clock of a row over its printed span. */
export function RowTime({ planned }: { readonly planned: PlannedRow }) {
  const { t } = useT();
  const { start, end, row, moved } = planned;
  return (
    <p className={css.time}>
      <span className={css.clock}>{t('schedule.clock', { start, end })}</span>
      <span className={css.span}>
        {t('schedule.hours', { count: row.printedMinutes / 60 })}
        {row.minutes !== row.printedMinutes && t('schedule.byClock', { count: row.minutes })}
      </span>
      <span className={css.span}>{moved && t('schedule.planClock', { start: row.start, end: row.end })}</span>
    </p>
  );
}
