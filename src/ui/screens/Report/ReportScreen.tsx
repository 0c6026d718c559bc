import { isSigned } from '../../../domain/report/report.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ActionPlan } from './ActionPlan.tsx';
import { Comment } from './Comment.tsx';
import { Lessons } from './Lessons.tsx';
import { Priorities } from './Priorities.tsx';
import { ProgressList } from './ProgressList.tsx';
import css from './Report.module.css';
import { ReportFacts } from './ReportFacts.tsx';
import { Results } from './Results.tsx';
import { type ReportView, reportView } from './reportView.ts';
import { Signatures } from './Signatures.tsx';
import { SignedNotices } from './SignedNotices.tsx';
import { Strengths } from './Strengths.tsx';
import { WeakItems } from './WeakItems.tsx';

/** A report, already filled in: comment, put in order, sign, print. On paper it is this page. */
export function ReportScreen({ reportId }: { readonly reportId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => reportView(tablet, reportId), [reportId]);
  const title = view ? t(`report.${view.report.type}`) : '';
  usePageTitle(view ? `${title} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view || view.report.deleted) return <MissingPage record />;
  const { dealer, programme } = view;
  return (
    <div className={css.report}>
      <PageHeader
        eyebrow={view.content.dealer.name}
        title={title}
        backHref={paths.reports(programme.id)}
        backLabel={t('report.back')}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t('report.print')}
          </Button>
        }
      >
        {t('report.footer')}
      </PageHeader>
      <SignedNotices view={view} />
      <ReportFacts view={view} key={dealer.id} />
      <Body view={view} editable={!isSigned(view.report)} />
      <Section title={t('report.signatures')}>
        <Signatures view={view} />
      </Section>
    </div>
  );
}

type BodyProps = { readonly view: ReportView; readonly editable: boolean };

function Body({ view, editable }: BodyProps) {
  const { t } = useT();
  const { type } = view.report;
  const comment = (
    <Section title={t(`report.comment.${type}`)}>
      <Comment
        view={view}
        about="summary"
        label={t(`report.comment.${type}`)}
        hint={t('report.commentHint')}
        editable={editable}
      />
    </Section>
  );
  if (type === 'progress') {
    return (
      <>
        <ProgressList view={view} editable={editable} />
        {comment}
      </>
    );
  }
  return (
    <>
      <Results content={view.content} />
      <Priorities view={view} editable={editable} />
      <Strengths view={view} />
      <WeakItems view={view} />
      <ActionPlan content={view.content} />
      {type === 'acceptance' && <Lessons view={view} editable={editable} />}
      {comment}
    </>
  );
}
