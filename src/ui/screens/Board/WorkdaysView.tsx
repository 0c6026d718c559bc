import { isWorkday, workdayField } from '../../../domain/board/boardMonth.ts';
import { daysOfMonth, firstOf, weekdayOf } from '../../../domain/board/days.ts';
import { useT } from '../../i18n/useT.ts';
import { CheckList } from '../../kit/CheckList.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import type { SaveMonth } from './boardEdits.ts';
import type { BoardView } from './boardView.ts';
import css from './Entry.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

type WorkdaysViewProps = { readonly view: BoardView; readonly save: SaveMonth };

/** On which days the dealer works: by the week, and each day that differs from it. */
export function WorkdaysView({ view, save }: WorkdaysViewProps) {
  const { t, date } = useT();
  const { month, board } = view;

  function toggle(day: string): void {
    const next = !isWorkday(month, day);
    // A day that is as the week says needs no mark of its own.
    void save({ [workdayField(day)]: next === month.week.includes(weekdayOf(day)) ? null : next });
  }

  return (
    <Section title={t('board.monthDays', { count: board.work.done.bottom })} detail={t('board.daysHint')}>
      <Stack gap="l">
        <CheckList
          legend={t('board.week')}
          options={WEEK.map((day) => ({ value: String(day), label: t(`board.weekday.${day}`) }))}
          chosen={month.week.map(String)}
          onChange={(chosen) => void save({ week: chosen.map(Number).sort((a, b) => a - b) })}
        />
        <div className={css.calendar}>
          {WEEK.map((day) => (
            <span key={day} className={css.weekday} aria-hidden="true">
              {t(`board.weekday.${day}`)}
            </span>
          ))}
          {daysOfMonth(month.month).map((day) => {
            const isOpen = isWorkday(month, day);
            const state = t(isOpen ? 'board.working' : 'board.closed');
            return (
              <button
                key={day}
                type="button"
                className={css.cell}
                style={day === firstOf(month.month) ? { gridColumnStart: weekdayOf(day) } : undefined}
                aria-pressed={isOpen}
                onClick={() => toggle(day)}
              >
                <VisuallyHidden>{t('board.dayState', { date: date(day, 'weekday'), state })}</VisuallyHidden>
                <span aria-hidden="true">{Number(day.slice(8))}</span>
                <small aria-hidden="true">{state}</small>
              </button>
            );
          })}
        </div>
      </Stack>
    </Section>
  );
}
