import { useState } from 'react';
import { addMonths, firstOf, monthOf } from '../../../domain/board/days.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { ManyRows } from '../../app/ManyRows.tsx';
import { MeetingChips } from '../../app/meetings/MeetingState.tsx';
import { MonthSwitch } from '../../app/meetings/MonthSwitch.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { ListRow } from '../../kit/List.tsx';
import { Row } from '../../kit/Row.tsx';
import { Section } from '../../kit/Section.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { historyOf } from './meetingsView.ts';

type MeetingHistoryProps = { readonly dealerId: string; readonly today: string };

/** All meetings, a month at a time. */
export function MeetingHistory({ dealerId, today }: MeetingHistoryProps) {
  const { t, date } = useT();
  const [month, setMonth] = useState(() => monthOf(today));
  const meetings = useLive((tablet) => historyOf(tablet, dealerId, month), [dealerId, month]);
  return (
    <Section
      title={t('meetings.history')}
      actions={
        <MonthSwitch
          month={date(firstOf(month), 'month')}
          onBack={() => setMonth(addMonths(month, -1))}
          onForward={month < monthOf(today) ? () => setMonth(addMonths(month, 1)) : undefined}
        />
      }
    >
      {meetings?.length === 0 && <p>{t('meetings.noneInMonth')}</p>}
      {meetings && meetings.length > 0 && (
        <ManyRows
          rows={meetings}
          label={t('meetings.history')}
          row={(meeting) => <HistoryRow key={meeting.id} meeting={meeting} today={today} />}
        />
      )}
    </Section>
  );
}

function HistoryRow({ meeting, today }: { readonly meeting: Meeting; readonly today: string }) {
  const { t, date } = useT();
  const { id, agenda, on, startedAt, endedAt, roll } = meeting;
  const states = Object.values(roll);
  const came = states.filter((state) => state === 'present' || state === 'late').length;
  const facts = [
    t(`meetings.${agenda}`),
    startedAt && date(startedAt, 'time'),
    states.length > 0 && t('meetings.came', { came, all: states.length }),
  ];
  return (
    <ListRow
      icon={agenda === 'morning-meeting' ? 'sun' : 'moon'}
      href={endedAt ? paths.minutes(id) : paths.meeting(id)}
      title={date(on, 'weekday')}
      detail={facts.filter(Boolean).join(' · ')}
      trailing={
        <Row>
          <MeetingChips meeting={meeting} />
          {endedAt === null && on < today && <StatusChip tone="unknown">{t('meetings.leftOpen')}</StatusChip>}
        </Row>
      }
    />
  );
}
