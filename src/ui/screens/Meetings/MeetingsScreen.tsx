import { useState } from 'react';
import { MEETING_AGENDAS } from '../../../domain/fields/meetingAgendas.ts';
import { localDay } from '../../app/localDay.ts';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { MeetingHistory } from './MeetingHistory.tsx';
import css from './MeetingsScreen.module.css';
import { type MeetingsView, meetingsView, WEEKS } from './meetingsView.ts';
import { TodaysMeeting } from './TodaysMeeting.tsx';
import { TrendTable } from './TrendTable.tsx';

/** A dealer's morning and evening meetings: today's, how steadily they are held, and all there were. */
export function MeetingsScreen({ programmeId }: { readonly programmeId?: string | undefined }) {
  const { t } = useT();
  const tablet = useTablet();
  const [today] = useState(() => localDay(new Date(tablet.now())));
  const view = useLive((store) => meetingsView(store, { programmeId, today }), [programmeId, today]);
  // A meeting that was cancelled in its own screen can be brought back here.
  useOfferUndo();
  usePageTitle(t('meetings.title'));
  if (view === undefined) return null;
  if (!view) return <NoProgramme />;
  const { dealer, programme } = view.place;
  return (
    <>
      <PageHeader
        eyebrow={dealer.name}
        title={t('meetings.title')}
        actions={
          <ButtonLink icon="chart" href={paths.board(programme.id)}>
            {t('meetings.board')}
          </ButtonLink>
        }
      />
      {view.places.length > 1 && <DealerChoice view={view} />}
      <Section title={t('meetings.today')}>
        <ul className={css.cards}>
          {MEETING_AGENDAS.map((agenda) => (
            <TodaysMeeting key={agenda} agenda={agenda} place={view.place} meeting={view.todays[agenda]} />
          ))}
        </ul>
      </Section>
      {view.weeks.length > 0 && (
        <>
          <Section title={t('meetings.streak')} detail={t('meetings.streakDetail')}>
            <dl className={css.streaks}>
              {MEETING_AGENDAS.map((agenda) => (
                <div key={agenda} className={css.streak}>
                  <dt>{t(`meetings.streakOf.${agenda}`)}</dt>
                  <dd>
                    {t(view.streaks[agenda].open ? 'meetings.streakOpen' : 'meetings.streakDays', {
                      count: view.streaks[agenda].days,
                    })}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
          <Section title={t('meetings.trend')} detail={t('meetings.trendDetail', { weeks: WEEKS })}>
            <TrendTable weeks={view.weeks} />
          </Section>
        </>
      )}
      <MeetingHistory key={dealer.id} dealerId={dealer.id} today={today} />
    </>
  );
}

function DealerChoice({ view: { places, place } }: { readonly view: MeetingsView }) {
  const { t } = useT();
  const [, navigate] = usePlace();
  return (
    <div className={css.choice}>
      <SelectField
        label={t('meetings.dealer')}
        placeholder={null}
        options={places.map(({ programme, dealer }) => ({ value: programme.id, label: dealer.name }))}
        value={place.programme.id}
        onChange={({ target }) => navigate(paths.dealerMeetings(target.value), { replace: true })}
      />
    </div>
  );
}

function NoProgramme() {
  const { t } = useT();
  return (
    <>
      <PageHeader title={t('meetings.title')} />
      <EmptyState
        icon="clock"
        title={t('meetings.noProgrammeTitle')}
        action={
          <ButtonLink variant="primary" icon="dealer" href={paths.dealers()}>
            {t('meetings.toDealers')}
          </ButtonLink>
        }
      >
        <p>{t('meetings.noProgramme')}</p>
      </EmptyState>
    </>
  );
}
