import { useState } from 'react';
import type { MeetingAgenda } from '../../../domain/fields/meetingAgendas.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { meetingsInSpan } from '../../../store/meetings.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { localDay } from '../localDay.ts';
import { paths } from '../paths.ts';
import { useTablet } from '../TabletContext.tsx';
import { useLive } from '../useLive.ts';
import { agendaAt } from './beginMeeting.ts';
import { MeetingState } from './MeetingState.tsx';
import { type MeetingPlace, meetingPlaces } from './meetingPlaces.ts';
import { StartMeeting } from './StartMeeting.tsx';
import css from './TodayMeeting.module.css';

type Found = {
  readonly place: MeetingPlace;
  readonly agenda: MeetingAgenda;
  readonly meeting: Meeting | undefined;
};

/** The meeting of the hour at the dealer that met last; one that still runs comes first. */
async function find(tablet: Tablet, now: Date): Promise<Found | null> {
  const [place] = await meetingPlaces(tablet);
  if (!place) return null;
  const on = localDay(now);
  const todays = await meetingsInSpan(tablet, place.dealer.id, { from: on, to: on });
  const running = todays.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null);
  const agenda = running?.agenda ?? agendaAt(now.getHours());
  return { place, agenda, meeting: running ?? todays.find((meeting) => meeting.agenda === agenda) };
}

/** On the home screen: the meeting that is due, one tap from running. */
export function TodayMeeting() {
  const { t } = useT();
  const tablet = useTablet();
  const [now] = useState(() => new Date(tablet.now()));
  const found = useLive((store) => find(store, now), [now]);
  if (!found) return null;
  const { place, agenda, meeting } = found;
  return (
    <section className={css.card} aria-labelledby="today-meeting">
      <div className={css.words}>
        <h2 id="today-meeting" className={css.title}>
          {meeting?.endedAt ? t(`meetings.heldToday.${agenda}`) : t(`meetings.${agenda}`)}
        </h2>
        <p className={css.dealer}>{place.dealer.name}</p>
        {meeting && <MeetingState meeting={meeting} />}
      </div>
      <div className={css.actions}>
        <StartMeeting agenda={agenda} place={place} meeting={meeting} />
        {meeting?.endedAt && (
          <ButtonLink icon="file" href={paths.minutes(meeting.id)}>
            {t('meetings.minutes')}
          </ButtonLink>
        )}
        <ButtonLink variant="plain" href={paths.dealerMeetings(place.programme.id)}>
          {t('meetings.all')}
        </ButtonLink>
      </div>
    </section>
  );
}
