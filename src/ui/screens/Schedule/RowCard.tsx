import { isSettled, type PlannedDay, type PlannedRow } from '../../../domain/schedule/schedule.ts';
import { paths } from '../../app/paths.ts';
import type { ScheduleView } from '../../app/schedule/scheduleView.ts';
import type { RowEdits } from '../../app/schedule/useRowEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { cx } from '../../kit/cx.ts';
import { Link } from '../../kit/Link.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './RowCard.module.css';
import { RowChip } from './RowChip.tsx';
import { RowTime } from './RowTime.tsx';
import { WorkList } from './WorkList.tsx';

type RowCardProps = {
  readonly view: ScheduleView;
  /** The day under which it stands. */
  readonly day: PlannedDay;
  readonly planned: PlannedRow;
  readonly edits: RowEdits;
  /** Under way by the clock, or the next to come. */
  readonly when: 'now' | 'next' | false;
};

/** One row of a day: when, what, what it starts, and whether it is done. */
export function RowCard({ view, day, planned, edits, when }: RowCardProps) {
  const { t, text } = useT();
  const { row, state, reason, points } = planned;
  const ticked = points.filter(Boolean).length;
  return (
    <li className={cx(css.card, when === 'now' && css.current, isSettled(planned) && css.settled)} data-print="whole">
      <div className={css.what}>
        <RowTime planned={planned} dayOn={day.on} />
        <h3 className={css.title}>
          <Link href={paths.scheduleRow(view.programme.id, row.id)}>{text(row.item)}</Link>
        </h3>
        <p className={css.facts}>
          {[
            row.day !== day.no && t('schedule.ofDay', { no: row.day }),
            text(row.form),
            ticked > 0 && t('schedule.pointsDone', { done: ticked, count: points.length }),
            reason && t('schedule.reasonIs', { reason }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div className={css.chips}>
          {when && (
            <StatusChip tone={when === 'now' ? 'watch' : 'unknown'} icon="clock">
              {t(`schedule.${when}`)}
            </StatusChip>
          )}
          <RowChip planned={planned} />
        </div>
      </div>
      <div className={css.work}>{state !== 'dropped' && <WorkList view={view} planned={planned} />}</div>
      <div className={css.actions}>
        {isSettled(planned) ? (
          <Button icon="undo" onClick={() => void edits.reopen(planned)}>
            {t('schedule.reopen')}
          </Button>
        ) : (
          <Button icon="check" onClick={() => void edits.finish(planned)}>
            {t('schedule.done')}
          </Button>
        )}
      </div>
    </li>
  );
}
