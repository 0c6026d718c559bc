import type { MeetingAgenda } from '../../../domain/fields/meetingAgendas.ts';
import { DUE_TIMES } from '../../../domain/fields/meetingAgendas.ts';
import { agendaOf } from '../../../domain/meetings/agenda.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { MeetingState } from '../../app/meetings/MeetingState.tsx';
import type { MeetingPlace } from '../../app/meetings/meetingPlaces.ts';
import { StartMeeting } from '../../app/meetings/StartMeeting.tsx';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Row } from '../../kit/Row.tsx';
import { Stack } from '../../kit/Stack.tsx';

type TodaysMeetingProps = {
  readonly agenda: MeetingAgenda;
  readonly place: MeetingPlace;
  readonly meeting: Meeting | undefined;
};

/** Today's meeting of one kind: start it, go back to it, or read what was said. */
export function TodaysMeeting({ agenda, place, meeting }: TodaysMeetingProps) {
  const { t } = useT();
  const due = meeting?.due ?? DUE_TIMES[agenda];
  return (
    <Card as="li" active={meeting?.endedAt === null}>
      <Stack gap="s">
        <h3>{t(`meetings.${agenda}`)}</h3>
        {meeting ? (
          <MeetingState meeting={meeting} />
        ) : (
          <p>{t('meetings.lasts', { due, minutes: agendaOf(agenda).minutes })}</p>
        )}
        <Row>
          <StartMeeting agenda={agenda} place={place} meeting={meeting} />
          {meeting?.endedAt && (
            <ButtonLink icon="file" href={paths.minutes(meeting.id)}>
              {t('meetings.minutes')}
            </ButtonLink>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
