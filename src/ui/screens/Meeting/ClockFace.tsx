import { ROLES } from '../../../domain/catalogue/roles.ts';
import { agendaOf } from '../../../domain/meetings/agenda.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { type MeetingClock, meetingClock } from '../../../domain/meetings/meetingClock.ts';
import { clockText } from '../../app/meetings/clockText.ts';
import { useSecond } from '../../app/meetings/useSecond.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import css from './ClockFace.module.css';
import type { MeetingDesk } from './desk.ts';

/** From here on a slot is nearly over. In seconds. */
const NEARLY = 30;

type State = 'running' | 'nearly' | 'over' | 'ended';

function stateOf({ left }: MeetingClock, { endedAt }: Meeting): State {
  if (endedAt !== null) return 'ended';
  if (left < 0) return 'over';
  return left <= NEARLY ? 'nearly' : 'running';
}

const LOOKS = {
  running: { icon: 'clock', word: 'meeting.left' },
  nearly: { icon: 'clock', word: 'meeting.left' },
  over: { icon: 'alert', word: 'meeting.overrun' },
  ended: { icon: 'check-circle', word: 'meeting.ended' },
} as const;

/** How wide a time is, in ems: tabular figures, narrow colons. */
const emsOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign === ':' ? 0.34 : 0.62), 0);

type ClockFaceProps = { readonly desk: MeetingDesk; readonly isBig: boolean };

/** What is left of the running slot, to be read from five metres; past its end it counts up, in words, sign and colour. */
export function ClockFace({ desk: { tablet, view }, isBig }: ClockFaceProps) {
  const { t, text } = useT();
  const { meeting } = view;
  const agenda = agendaOf(meeting.agenda);
  const now = useSecond(tablet.now, meeting.startedAt !== null && meeting.endedAt === null);
  const clock = meetingClock(meeting, agenda, now);
  const slot = agenda.slots[clock?.slot ?? 0];
  if (!clock || !slot) return null;
  const state = stateOf(clock, meeting);
  const { icon, word } = LOOKS[state];
  const time = `${state === 'over' ? '+' : ''}${clockText(state === 'ended' ? clock.elapsed : clock.left)}`;
  const lead = ROLES.find(({ id }) => id === slot.lead);
  return (
    <div className={css.face} data-state={state}>
      <p className={css.place}>
        {t('meeting.slotOf', { no: clock.slot + 1, of: agenda.slots.length })}
        {lead && ` · ${t('meeting.lead', { role: text(lead.title) })}`}
      </p>
      <h2 className={css.title}>{text(slot.title)}</h2>
      <p className={css.word}>
        <Icon name={icon} />
        {t(word)}
      </p>
      <p
        className={css.digits}
        data-big={isBig}
        role="timer"
        aria-label={`${t(word)} ${time}`}
        style={{ fontSize: `min(${(96 / emsOf(time)).toFixed(1)}cqi, ${isBig ? '52dvh' : '13rem'})` }}
      >
        {time}
      </p>
      <p className={css.total}>{t('meeting.total', { elapsed: clockText(clock.elapsed), minutes: agenda.minutes })}</p>
      {clock.leftInAll < 0 && (
        <p className={css.over}>{t('meeting.overrunAll', { time: `+${clockText(clock.leftInAll)}` })}</p>
      )}
      <VisuallyHidden>
        <span role="status">{state === 'over' ? t('meeting.overrunSaid') : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
