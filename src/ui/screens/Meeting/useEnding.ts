import { agendaOf } from '../../../domain/meetings/agenda.ts';
import { endingAt } from '../../../domain/meetings/meetingClock.ts';
import { localDay } from '../../app/localDay.ts';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import type { MeetingDesk } from './desk.ts';

/** The way to end the meeting, which can be taken back. */
export function useEnding({ tablet, view: { meeting }, save }: MeetingDesk): () => Promise<void> {
  const { t } = useT();
  const offerUndo = useOfferUndo();
  return async () => {
    const nowMs = tablet.now();
    const isToday = localDay(new Date(nowMs)) === meeting.on;
    const endedAt = endingAt(meeting, agendaOf(meeting.agenda), { nowMs, isToday });
    offerUndo(t('meeting.ended'), await save({ endedAt }));
  };
}
