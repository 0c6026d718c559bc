import { agendaOf } from '../../../domain/meetings/agenda.ts';
import { slotSeconds } from '../../../domain/meetings/meetingClock.ts';
import { clockText } from '../../app/meetings/clockText.ts';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import css from './MeetingMinutes.module.css';
import type { MinutesView } from './minutesView.ts';

/** The agenda as it was planned, and as it went. */
export function AgendaTable({ view: { meeting } }: { readonly view: MinutesView }) {
  const { t, text } = useT();
  const agenda = agendaOf(meeting.agenda);
  const took = slotSeconds(meeting, agenda);
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('minutes.slot')}</th>
            <th scope="col">{t('minutes.planned')}</th>
            <th scope="col">{t('minutes.took')}</th>
          </tr>
        </thead>
        <tbody>
          {agenda.slots.map(({ from, to, title }, slot) => {
            const seconds = took[slot] ?? null;
            const isOver = seconds !== null && seconds > (to - from) * 60;
            return (
              <tr key={from}>
                <td>{text(title)}</td>
                <td>{t('minutes.minutes', { count: to - from })}</td>
                <td className={cx(isOver && css.short)}>
                  {seconds === null ? '—' : clockText(seconds)}
                  {isOver && ` ${t('meeting.overrun')}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
