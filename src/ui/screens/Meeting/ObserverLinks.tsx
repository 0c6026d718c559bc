import { useScorecard } from '../../app/meetings/useScorecard.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { Row } from '../../kit/Row.tsx';
import type { MeetingDesk } from './desk.ts';

/** For the consultant who looks on: the scorecard of this meeting, and what the clock suggests for it. */
export function ObserverLinks({ desk: { view } }: { readonly desk: MeetingDesk }) {
  const { t } = useT();
  const { meeting } = view;
  const scorecard = useScorecard(meeting);
  return (
    <Row>
      <Button icon="eye" disabled={!scorecard?.visit} onClick={() => void scorecard?.open()}>
        {t(scorecard && !scorecard.visit ? 'meeting.noVisit' : 'meeting.observe')}
      </Button>
      <ButtonLink variant="plain" href={paths.observer(meeting.id)}>
        {t('meeting.marks')}
      </ButtonLink>
    </Row>
  );
}
