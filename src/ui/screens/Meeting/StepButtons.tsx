import { agendaOf } from '../../../domain/meetings/agenda.ts';
import { currentSlot, stepBack, stepForward } from '../../../domain/meetings/meetingClock.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import type { MeetingDesk } from './desk.ts';
import css from './StepButtons.module.css';
import { useEnding } from './useEnding.ts';

/** On to the next slot, or back to the one before as if it had never ended. */
export function StepButtons({ desk }: { readonly desk: MeetingDesk }) {
  const { t, text } = useT();
  const { tablet, view, save } = desk;
  const end = useEnding(desk);
  const { meeting } = view;
  const agenda = agendaOf(meeting.agenda);
  const following = agenda.slots[currentSlot(meeting) + 1];
  const back = stepBack(meeting);

  function forward(): void {
    // The moment of the tap, not of the last tick of the clock.
    const step = stepForward(meeting, agenda, new Date(tablet.now()).toISOString());
    if (step) void save(step);
  }

  return (
    <div className={css.steps}>
      <p className={css.next}>
        {following ? t('meeting.upNext', { title: text(following.title) }) : t('meeting.isLast')}
      </p>
      <Button icon="back" disabled={!back} onClick={() => back && void save(back)}>
        {t('meeting.previous')}
      </Button>
      {following ? (
        <Button variant="primary" icon="next" iconEnd onClick={forward}>
          {t('meeting.next')}
        </Button>
      ) : (
        <Button variant="primary" icon="check" onClick={() => void end()}>
          {t('meeting.end')}
        </Button>
      )}
      {following && (
        <Button variant="plain" onClick={() => void end()}>
          {t('meeting.end')}
        </Button>
      )}
    </div>
  );
}
