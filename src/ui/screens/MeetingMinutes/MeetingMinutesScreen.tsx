import { MissingPage } from '../../app/MissingPage.tsx';
import { MeetingChips } from '../../app/meetings/MeetingState.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ActionTable, PlanTable } from './ActionTable.tsx';
import { AgendaTable } from './AgendaTable.tsx';
import css from './MeetingMinutes.module.css';
import { MinutesNotes } from './MinutesNotes.tsx';
import { type MinutesView, minutesView } from './minutesView.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { ReviewTable } from './ReviewTable.tsx';

/** What was said and agreed at a meeting, on one page that prints on A4. */
export function MeetingMinutesScreen({ meetingId }: { readonly meetingId: string }) {
  const { t, date } = useT();
  const view = useLive((tablet) => minutesView(tablet, meetingId), [meetingId]);
  const title = view ? t('minutes.of', { kind: t(`meetings.${view.meeting.agenda}`) }) : '';
  usePageTitle(view ? `${title} ${view.meeting.on} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { meeting, dealer } = view;
  return (
    <article className={css.page}>
      <PageHeader
        eyebrow={dealer.name}
        title={title}
        backHref={paths.dealerMeetings(meeting.programmeId)}
        backLabel={t('meetings.title')}
        actions={
          <>
            <ButtonLink icon="edit" href={paths.meeting(meeting.id)}>
              {t('minutes.edit')}
            </ButtonLink>
            <ButtonLink icon="eye" href={paths.observer(meeting.id)}>
              {t('observer.title')}
            </ButtonLink>
            <Button variant="primary" icon="file" onClick={() => window.print()}>
              {t('minutes.print')}
            </Button>
          </>
        }
      >
        {date(meeting.on, 'weekday')}
      </PageHeader>
      <Section title={t('minutes.facts')}>
        <Facts view={view} />
      </Section>
      <Section title={t('minutes.people')}>
        <PeopleTable view={view} />
      </Section>
      <MinutesNotes view={view} />
      {meeting.reviews.length > 0 && <ReviewTable view={view} />}
      {view.actions.length > 0 && <ActionTable view={view} />}
      {meeting.agenda === 'evening-meeting' && <PlanTable view={view} />}
      <Section title={t('minutes.agenda')}>
        <AgendaTable view={view} />
      </Section>
      <div className={css.signs} data-print="whole">
        <p>{t('minutes.signManager')}</p>
        <p>{t('minutes.signScribe')}</p>
      </div>
    </article>
  );
}

function Facts({ view: { meeting, names } }: { readonly view: MinutesView }) {
  const { t, date } = useT();
  const { startedAt, endedAt, roll } = meeting;
  const states = Object.values(roll);
  const came = states.filter((state) => state === 'present' || state === 'late').length;
  const from = startedAt ? date(startedAt, 'time') : '—';
  const minutes = startedAt && endedAt ? Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000) : 0;
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? '—';
  return (
    <Card>
      <DefinitionList
        items={[
          { term: t('minutes.date'), detail: date(meeting.on) },
          {
            term: t('minutes.time'),
            detail: endedAt
              ? t('minutes.timeSpan', { from, to: date(endedAt, 'time'), minutes })
              : t('minutes.timeOpen', { from }),
          },
          { term: t('minutes.punctual'), detail: <MeetingChips meeting={meeting} /> },
          { term: t('meeting.chair'), detail: nameOf(meeting.chair) },
          { term: t('meeting.scribe'), detail: nameOf(meeting.scribe) },
          {
            term: t('minutes.attendance'),
            detail: states.length > 0 ? t('meetings.came', { came, all: states.length }) : '—',
          },
        ]}
      />
    </Card>
  );
}
