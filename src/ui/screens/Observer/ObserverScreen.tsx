import { MissingPage } from '../../app/MissingPage.tsx';
import { useScorecard } from '../../app/meetings/useScorecard.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { MarkList } from './MarkList.tsx';
import { type ObserverView, observerView } from './observerView.ts';

/** What clock and record of a meeting suggest for its scorecard; the consultant takes over what is right. */
export function ObserverScreen({ meetingId }: { readonly meetingId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => observerView(tablet, meetingId), [meetingId]);
  usePageTitle(t('observer.title'));
  if (view === undefined) return null;
  return view ? <Observer view={view} /> : <MissingPage record />;
}

function Observer({ view: { meeting, dealer, marks } }: { readonly view: ObserverView }) {
  const { t, date } = useT();
  const scorecard = useScorecard(meeting);
  if (!scorecard) return null;
  const { visit, audit, open } = scorecard;
  return (
    <>
      <PageHeader
        eyebrow={`${dealer.name} · ${t(`meetings.${meeting.agenda}`)} · ${date(meeting.on, 'weekday')}`}
        title={t('observer.title')}
        backHref={paths.meeting(meeting.id)}
        backLabel={t(`meetings.${meeting.agenda}`)}
        actions={
          visit && (
            <Button variant="primary" icon="eye" onClick={() => void open()}>
              {t(audit ? 'observer.open' : 'observer.start')}
            </Button>
          )
        }
      >
        {visit && t('observer.visit', { no: visit.no })}
      </PageHeader>
      {!visit && (
        <Banner
          tone="info"
          title={t('observer.noVisit')}
          actions={<ButtonLink href={paths.programme(meeting.programmeId)}>{t('observer.toProgramme')}</ButtonLink>}
        />
      )}
      <Section title={t('meeting.marks')} detail={`${t('observer.lead')} ${t('observer.second')}`}>
        {marks.length === 0 ? (
          <p>{t('observer.none')}</p>
        ) : (
          <MarkList agenda={meeting.agenda} marks={marks} audit={audit} />
        )}
      </Section>
    </>
  );
}
