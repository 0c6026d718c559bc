import { agendaOf } from '../../../domain/meetings/agenda.ts';
import { meetingClock } from '../../../domain/meetings/meetingClock.ts';
import { clockText } from '../../app/meetings/clockText.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import type { MeetingDesk } from './desk.ts';

export function EndedBanner({ desk: { view, save } }: { readonly desk: MeetingDesk }) {
  const { t } = useT();
  const { meeting } = view;
  const clock = meetingClock(meeting, agendaOf(meeting.agenda), 0);
  return (
    <Banner
      tone="info"
      title={t('meeting.ended')}
      actions={
        <>
          <ButtonLink variant="primary" icon="file" href={paths.minutes(meeting.id)}>
            {t('meeting.minutes')}
          </ButtonLink>
          <Button onClick={() => void save({ endedAt: null })}>{t('meeting.reopen')}</Button>
        </>
      }
    >
      <p>{t('meeting.endedDetail', { time: clockText(clock?.elapsed ?? 0) })}</p>
    </Banner>
  );
}
