import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { minutesLate, minutesOver } from '../../../domain/meetings/trend.ts';
import { useT } from '../../i18n/useT.ts';
import { Row } from '../../kit/Row.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { localMinutes } from './localMinutes.ts';

/** Whole minutes that a meeting took. */
const lengthOf = ({ startedAt, endedAt }: Meeting): number =>
  startedAt && endedAt ? Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000) : 0;

/** When it began, how long it took, and whether both were as agreed. */
export function MeetingState({ meeting }: { readonly meeting: Meeting }) {
  const { t, date } = useT();
  const { startedAt, endedAt } = meeting;
  if (startedAt === null) return <p>{t('meetings.notHeld')}</p>;
  const time = date(startedAt, 'time');
  return (
    <>
      <p>{endedAt ? t('meetings.held', { time, minutes: lengthOf(meeting) }) : t('meetings.running', { time })}</p>
      <Row>
        <MeetingChips meeting={meeting} />
      </Row>
    </>
  );
}

/** Punctual or late, and overrun. */
export function MeetingChips({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useT();
  const late = minutesLate(meeting, localMinutes);
  const over = minutesOver(meeting);
  return (
    <>
      {late === 0 && <StatusChip tone="good">{t('meetings.onTime')}</StatusChip>}
      {late !== null && late > 0 && <StatusChip tone="weak">{t('meetings.late', { minutes: late })}</StatusChip>}
      {over !== null && over > 0 && <StatusChip tone="watch">{t('meetings.over', { minutes: over })}</StatusChip>}
    </>
  );
}
