import { percentText } from '../../../domain/board/ratio.ts';
import { MEETING_AGENDAS } from '../../../domain/fields/meetingAgendas.ts';
import type { WeekTrend } from '../../../domain/meetings/trend.ts';
import { useT } from '../../i18n/useT.ts';
import css from './TrendTable.module.css';

const totalOf = ({ kinds }: WeekTrend, what: 'onTime' | 'overrun'): number =>
  MEETING_AGENDAS.reduce((sum, agenda) => sum + kinds[agenda][what], 0);

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

/** Week by week: how many were held, on time, overrun, and which part of the promises came true. */
export function TrendTable({ weeks }: { readonly weeks: readonly WeekTrend[] }) {
  const { t, date } = useT();
  return (
    <section className={css.scroll} aria-label={t('meetings.table', { title: t('meetings.trend') })} {...SCROLLED}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('meetings.week')}</th>
            {MEETING_AGENDAS.map((agenda) => (
              <th key={agenda} scope="col">
                {t(`meetings.${agenda}`)}
              </th>
            ))}
            <th scope="col">{t('meetings.column.onTime')}</th>
            <th scope="col">{t('meetings.column.overrun')}</th>
            <th scope="col">{t('meetings.column.kept')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, back) => (
            <tr key={week.from}>
              <th scope="row">
                {back === 0 ? t('meetings.thisWeek') : t('meetings.weekOf', { date: date(week.from, 'short') })}
              </th>
              {MEETING_AGENDAS.map((agenda) => (
                <td key={agenda}>
                  <Held held={week.kinds[agenda].held} of={week.workdays} />
                </td>
              ))}
              <td>{totalOf(week, 'onTime')}</td>
              <td>{totalOf(week, 'overrun')}</td>
              <td>{week.kept.share ? `${percentText(week.kept.share)}%` : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Held({ held, of }: { readonly held: number; readonly of: number }) {
  const { t } = useT();
  return (
    <span className={css.held}>
      {t('meetings.heldOf', { held, of })}
      <span className={css.bar} aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 0 : Math.min(100, (held / of) * 100)}%` }} />
      </span>
    </span>
  );
}
