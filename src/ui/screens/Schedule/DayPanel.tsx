import { isWeekend } from '../../../domain/schedule/calendarDay.ts';
import { roundOfDay } from '../../../domain/schedule/rounds.ts';
import { type PlannedDay, rowAt, rowsOn } from '../../../domain/schedule/schedule.ts';
import type { ScheduleView } from '../../app/schedule/scheduleView.ts';
import { useClock } from '../../app/schedule/useClock.ts';
import type { RowEdits } from '../../app/schedule/useRowEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { DayDate } from './DayDate.tsx';
import css from './DayPanel.module.css';
import { RowCard } from './RowCard.tsx';

type DayPanelProps = { readonly view: ScheduleView; readonly day: PlannedDay; readonly edits: RowEdits };

function dayKey({ no, chosen }: PlannedDay) {
  if (no === 1) return 'schedule.dayFirst';
  return chosen ? 'schedule.dayChosen' : 'schedule.dayFollows';
}

/** One of the five days: its date, and its rows in the order of the clock. */
export function DayPanel({ view, day, edits }: DayPanelProps) {
  const { t, text, date } = useT();
  const { today, clock } = useClock();
  const current = rowAt(rowsOn(view.days, today), clock);
  const { stage, round } = roundOfDay(day.no);
  const before = view.days.find(({ no }) => no === day.no - 1);
  return (
    <Section
      title={t('schedule.dayTitle', { no: day.no, date: date(day.on, 'weekday') })}
      detail={[text(stage.title), text(round.title), t(dayKey(day))].join(' · ')}
      actions={
        <>
          {isWeekend(day.on) && <StatusChip tone="watch">{t('schedule.weekend')}</StatusChip>}
          <DayDate key={day.no} day={day} edits={edits} />
        </>
      }
    >
      {before && day.on <= before.on && <Banner tone="warn" title={t('schedule.disorder', { no: day.no })} />}
      {day.rows.length === 0 && <p>{t('schedule.noRows')}</p>}
      <div className={css.room}>
        <ul className={css.rows}>
          {day.rows.map((planned) => (
            <RowCard
              key={planned.row.id}
              view={view}
              day={day}
              planned={planned}
              edits={edits}
              when={planned.row.id === current?.row.id && (planned.start <= clock ? 'now' : 'next')}
            />
          ))}
        </ul>
      </div>
    </Section>
  );
}
