import { useState } from 'react';
import type { MeetingAgenda } from '../../../domain/fields/meetingAgendas.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { paths } from '../paths.ts';
import { useTablet } from '../TabletContext.tsx';
import { usePlace } from '../usePlace.ts';
import { beginMeeting } from './beginMeeting.ts';
import type { MeetingPlace } from './meetingPlaces.ts';

type StartMeetingProps = {
  readonly agenda: MeetingAgenda;
  readonly place: MeetingPlace;
  /** Today's, when there is one. */
  readonly meeting: Meeting | undefined;
};

/** One tap, and the meeting runs; or back to the one that runs already. */
export function StartMeeting({ agenda, place: { dealer, programme }, meeting }: StartMeetingProps) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const [isStarting, setStarting] = useState(false);

  async function start(): Promise<void> {
    setStarting(true);
    const id = await beginMeeting(tablet, { dealerId: dealer.id, programmeId: programme.id, agenda });
    navigate(paths.meeting(id));
  }

  if (meeting?.endedAt) return null;
  if (meeting) {
    return (
      <ButtonLink variant="primary" icon="clock" href={paths.meeting(meeting.id)}>
        {t(`meetings.resume.${agenda}`)}
      </ButtonLink>
    );
  }
  return (
    <Button variant="primary" icon="clock" disabled={isStarting} onClick={() => void start()}>
      {t(isStarting ? 'meetings.starting' : `meetings.start.${agenda}`)}
    </Button>
  );
}
