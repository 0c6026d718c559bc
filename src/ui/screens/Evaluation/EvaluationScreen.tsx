import { type EvaluationView, evaluationView } from '../../app/evaluation/evaluationView.ts';
import { ScoreCharts } from '../../app/evaluation/ScoreCharts.tsx';
import { SheetNotes } from '../../app/evaluation/SheetNotes.tsx';
import { SheetTable } from '../../app/evaluation/SheetTable.tsx';
import { localDay } from '../../app/localDay.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { Acceptance } from './Acceptance.tsx';
import css from './EvaluationScreen.module.css';

/** The evaluation sheet by itself, to be printed and signed, with the acceptance standard. */
export function EvaluationScreen({ programmeId }: { readonly programmeId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => evaluationView(tablet, programmeId), [programmeId]);
  usePageTitle(t('sheet.title'));
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  return (
    <>
      <PageHeader
        eyebrow={view.dealer.name}
        title={t('sheet.title')}
        backHref={paths.programme(programmeId)}
        backLabel={t('visit.back')}
        actions={
          <span data-print="no">
            <Button icon="file" onClick={() => window.print()}>
              {t('sheet.print')}
            </Button>
          </span>
        }
      >
        {t('certificate.programme')}
      </PageHeader>
      <Particulars view={view} />
      <SheetTable sheet={view.sheet} howHref={(no, moduleId) => paths.computed(programmeId, no, moduleId)} />
      <SheetNotes sheet={view.sheet} people={view.people} />
      <div className={css.part}>
        <Acceptance view={view} />
      </div>
      <Signatures />
      <div className={css.part} data-print="no">
        <Section title={t('charts.title')} detail={t('charts.detail')}>
          <ScoreCharts sheet={view.sheet} />
        </Section>
      </div>
    </>
  );
}

/** On paper: whose sheet it is, of which programme, and when it was printed. */
function Particulars({ view: { programme, dealer } }: { readonly view: EvaluationView }) {
  const { t, date } = useT();
  const facts = [
    [t('sheet.dealer'), [dealer.name, dealer.city, dealer.code].filter(Boolean).join(' · ')],
    [t('sheet.startOn'), date(programme.startOn)],
    [t('programme.consultant'), programme.consultant],
    [t('programme.fieldRep'), programme.fieldRep],
    [t('sheet.printedOn'), date(localDay())],
  ].filter(([, detail]) => detail);
  return (
    <dl className={css.particulars}>
      {facts.map(([term, detail]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

function Signatures() {
  const { t } = useT();
  return (
    <div className={css.signatures}>
      <p>{t('sheet.signConsultant')}</p>
      <p>{t('sheet.signDealer')}</p>
    </div>
  );
}
