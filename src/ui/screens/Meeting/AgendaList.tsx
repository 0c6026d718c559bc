import { agendaOf } from '../../../domain/meetings/agenda.ts';
import { currentSlot, slotSeconds } from '../../../domain/meetings/meetingClock.ts';
import { clockText } from '../../app/meetings/clockText.ts';
import { useT } from '../../i18n/useT.ts';
import css from './AgendaList.module.css';
import type { MeetingDesk } from './desk.ts';

type AgendaListProps = {
  readonly desk: MeetingDesk;
  readonly shown: number;
  /** Shows another slot's part without touching the clock. */
  readonly onLook: (slot: number) => void;
};

export function AgendaList({ desk: { view }, shown, onLook }: AgendaListProps) {
  const { t, text } = useT();
  const { meeting } = view;
  const agenda = agendaOf(meeting.agenda);
  const took = slotSeconds(meeting, agenda);
  const current = currentSlot(meeting);
  return (
    <ol className={css.list}>
      {agenda.slots.map(({ from, to, title }, slot) => {
        const seconds = took[slot] ?? null;
        const isOver = seconds !== null && seconds > (to - from) * 60;
        return (
          <li key={from}>
            <button
              type="button"
              className={css.slot}
              aria-current={slot === current ? 'step' : undefined}
              aria-pressed={slot === shown}
              onClick={() => onLook(slot)}
            >
              <span className={css.no}>{slot + 1}</span>
              <span>{text(title)}</span>
              <span className={css.time} data-over={isOver}>
                {seconds === null
                  ? t('meeting.slotTime', { from, to })
                  : t('meeting.slotTook', { time: clockText(seconds) })}
                {isOver && ` · ${t('meeting.overrun')}`}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
