import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import { useT } from '../../i18n/useT.ts';
import css from './RowTime.module.css';

type RowTimeProps = {
  readonly planned: PlannedRow;
  /** The date under which it stands. */
  readonly dayOn: string;
};

/** The clock of a row with its printed span; the date too, where it was moved away from all five days. */
export function RowTime({ planned, dayOn }: RowTimeProps) {
  const { t, date } = useT();
  const { on, start, end, row, moved } = planned;
  return (
    <p className={css.time}>
      <span className={css.clock}>
        {on === dayOn
          ? t('schedule.clock', { start, end })
          : t('schedule.when', { date: date(on, 'short'), start, end })}
      </span>
      <span className={css.span}>
        {t('schedule.hours', { count: row.printedMinutes / 60 })}
        {row.minutes !== row.printedMinutes && t('schedule.byClock', { count: row.minutes })}
      </span>
      <span className={css.span}>{moved && t('schedule.planClock', { start: row.start, end: row.end })}</span>
    </p>
  );
}
