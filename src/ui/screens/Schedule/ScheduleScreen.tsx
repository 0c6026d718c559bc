import { useState } from 'react';
import { DAY_NOS, isSettled, type PlannedDay } from '../../../domain/schedule/schedule.ts';
import { localDay } from '../../app/localDay.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { type ScheduleView, scheduleView } from '../../app/schedule/scheduleView.ts';
import { useRowEdits } from '../../app/schedule/useRowEdits.ts';
import { notify } from '../../app/session.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { DayPanel } from './DayPanel.tsx';
import { exportCalendar } from './exportCalendar.ts';
import { ScheduleTable } from './ScheduleTable.tsx';

/** The five-day schedule of a programme (执行日程表): all 27 rows, day by day or as the course prints them. */
export function ScheduleScreen({ programmeId }: { readonly programmeId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => scheduleView(tablet, programmeId), [programmeId]);
  usePageTitle(view ? `${t('schedule.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const hasStart = view.days.every(({ on }) => on !== '');
  return (
    <>
      <PageHeader
        eyebrow={view.dealer.name}
        title={t('schedule.title')}
        backHref={paths.programme(programmeId)}
        actions={hasStart && <CalendarButton view={view} />}
      >
        {t('schedule.lead')}
      </PageHeader>
      {hasStart ? (
        <Days view={view} />
      ) : (
        <EmptyState
          icon="calendar"
          title={t('schedule.noStartTitle')}
          action={<ButtonLink href={paths.editProgramme(programmeId)}>{t('schedule.setStart')}</ButtonLink>}
        >
          <p>{t('schedule.noStart')}</p>
        </EmptyState>
      )}
    </>
  );
}

function CalendarButton({ view }: { readonly view: ScheduleView }) {
  const words = useT();
  async function hand(): Promise<void> {
    const name = await exportCalendar(view, words);
    if (name) notify('good', words.t('schedule.exported', { name }));
  }
  return (
    <Button icon="calendar" onClick={() => void hand()}>
      {words.t('schedule.export')}
    </Button>
  );
}

type Tab = `day-${number}` | 'table';

const tabOf = (no: number): Tab => `day-${no}`;

/** The day that the address names, else today's, else the first with something left to do. */
function firstTab(days: readonly PlannedDay[]): Tab {
  const named = DAY_NOS.map(tabOf).find((tab) => location.hash === `#${tab}`);
  const day = days.find(({ on }) => on === localDay()) ?? days.find(({ rows }) => !rows.every(isSettled)) ?? days[0];
  return named ?? tabOf(day?.no ?? 1);
}

function Days({ view }: { readonly view: ScheduleView }) {
  const { t } = useT();
  const edits = useRowEdits(view.programme);
  const [selected, setSelected] = useState(() => firstTab(view.days));
  const tabs = view.days.map(({ no, rows }) => ({
    id: tabOf(no),
    label: t('schedule.day', { no }),
    badge: t('schedule.settled', { settled: rows.filter(isSettled).length, count: rows.length }),
  }));
  const day = view.days.find(({ no }) => tabOf(no) === selected);
  return (
    <Tabs
      label={t('schedule.days')}
      tabs={[...tabs, { id: 'table' as const, label: t('schedule.table') }]}
      selected={selected}
      onSelect={setSelected}
    >
      {day ? <DayPanel view={view} day={day} edits={edits} /> : <ScheduleTable view={view} />}
    </Tabs>
  );
}
