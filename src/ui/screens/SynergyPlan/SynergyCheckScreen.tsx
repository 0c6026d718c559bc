import type { Section as Topic } from '../../../domain/catalogue/types.ts';
import { acceptanceOf } from '../../../domain/synergy/acceptance.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './Check.module.css';
import { LineCheck } from './LineCheck.tsx';
import { PlanCoverage } from './PlanCoverage.tsx';
import { type AcceptanceView, acceptanceView } from './planView.ts';
import { StandardItems } from './StandardItems.tsx';
import { TOPICS } from './topics.ts';

/** The dealer's own plan checked line by line, beside the standard items (seed: 根据业服共战实施方案逐条现场检查). */
export function SynergyCheckScreen({ visitId }: { readonly visitId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => acceptanceView(tablet, visitId), [visitId]);
  usePageTitle(view ? `${t('planCheck.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { dealer, visit, programme, lines } = view;
  const plan = paths.synergyPlan(programme.id);
  return (
    <>
      <PageHeader
        eyebrow={`${dealer.name} · ${t('visit.no', { no: visit.no })}`}
        title={t('planCheck.title')}
        backHref={paths.visit(visit.id)}
        actions={
          <ButtonLink icon="edit" href={plan}>
            {t('planCheck.plan')}
          </ButtonLink>
        }
      >
        {t('planCheck.lead')}
      </PageHeader>
      {lines.length === 0 ? (
        <EmptyState
          icon="check-circle"
          title={t('planCheck.emptyTitle')}
          action={
            <ButtonLink variant="primary" icon="edit" href={plan}>
              {t('planCheck.toPlan')}
            </ButtonLink>
          }
        >
          <p>{t('planCheck.empty')}</p>
        </EmptyState>
      ) : (
        <Share view={view} />
      )}
      <ToStandard view={view} />
      {TOPICS.map((topic) => (
        <TopicCheck key={topic.id} topic={topic} view={view} />
      ))}
    </>
  );
}

/** Where the standard items are answered. */
function ToStandard({ view: { visit, standard } }: { readonly view: AcceptanceView }) {
  const { t } = useT();
  if (!standard) return <p className={css.start}>{t('planCheck.standardStart', { no: visit.no })}</p>;
  return (
    <ButtonLink icon="next" iconEnd href={paths.audit(standard.auditId)}>
      {t('planCheck.standardOpen')}
    </ButtonLink>
  );
}

function Share({ view: { lines, visit } }: { readonly view: AcceptanceView }) {
  const { t } = useT();
  const { done, partly, 'not-done': not, unchecked } = acceptanceOf(lines, visit.no);
  return (
    <div className={css.share} aria-live="polite">
      <p className={css.figure}>{t('planCheck.share', { done, lines: lines.length })}</p>
      <ProgressBar label={t('planCheck.shareLabel')} value={done} max={lines.length} />
      <p className={css.quiet}>{t('planCheck.counts', { partly, not, unchecked })}</p>
      <PlanCoverage lines={lines} />
    </div>
  );
}

type TopicCheckProps = { readonly topic: Topic; readonly view: AcceptanceView };

function TopicCheck({ topic, view }: TopicCheckProps) {
  const { t, text } = useT();
  const lines = view.lines.filter(({ topicId }) => topicId === topic.id);
  return (
    <Section title={text(topic.title)}>
      <div className={css.room}>
        <div className={css.sides}>
          <div>
            {lines.length === 0 && <p className={css.quiet}>{t('planCheck.noLines')}</p>}
            <ol className={css.lines}>
              {lines.map((line) => (
                <LineCheck key={line.id} line={line} view={view} />
              ))}
            </ol>
          </div>
          <StandardItems topic={topic} standard={view.standard} />
        </div>
      </div>
    </Section>
  );
}
