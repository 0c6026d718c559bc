import { useState } from 'react';
import { AuditRow } from '../../app/AuditRow.tsx';
import { ExportDialog } from '../../app/bundle/ExportDialog.tsx';
import { type EvaluationView, evaluationView } from '../../app/evaluation/evaluationView.ts';
import { ScoreCharts } from '../../app/evaluation/ScoreCharts.tsx';
import { SheetNotes } from '../../app/evaluation/SheetNotes.tsx';
import { SheetTable } from '../../app/evaluation/SheetTable.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { List } from '../../kit/List.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ProgrammeLinks } from './ProgrammeLinks.tsx';
import { VisitCards } from './VisitCards.tsx';

/** One programme: the four visits, the evaluation sheet, the audits. */
export function ProgrammeScreen({ programmeId }: { readonly programmeId: string }) {
  const { t, date } = useT();
  const view = useLive((tablet) => evaluationView(tablet, programmeId), [programmeId]);
  const [exporting, setExporting] = useState(false);
  usePageTitle(view?.dealer.name ?? '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { programme, dealer } = view;
  const facts = [
    programme.consultant && t('programme.consultantIs', { name: programme.consultant }),
    programme.fieldRep && t('programme.fieldRepIs', { name: programme.fieldRep }),
  ];
  return (
    <>
      <PageHeader
        eyebrow={dealer.name}
        title={t('programme.titleOf', { date: date(programme.startOn) })}
        backHref={paths.dealer(dealer.id)}
        backLabel={dealer.name}
        actions={
          <>
            <ButtonLink icon="edit" href={paths.editProgramme(programmeId)}>
              {t('programme.edit')}
            </ButtonLink>
            <Button icon="share" onClick={() => setExporting(true)}>
              {t('bundle.export')}
            </Button>
          </>
        }
      >
        {facts.filter(Boolean).join(' · ')}
      </PageHeader>
      {programme.note && <p>{programme.note}</p>}
      <Section title={t('programme.visits')}>
        <VisitCards view={view} />
      </Section>
      <Section title={t('programme.pages')}>
        <ProgrammeLinks programmeId={programmeId} />
      </Section>
      <Section title={t('sheet.title')} detail={t('sheet.detail')}>
        <SheetTable sheet={view.sheet} howHref={(no, moduleId) => paths.computed(programmeId, no, moduleId)} />
        <SheetNotes sheet={view.sheet} people={view.people} />
      </Section>
      <Section title={t('charts.title')} detail={t('charts.detail')}>
        <ScoreCharts sheet={view.sheet} />
      </Section>
      <AuditsByVisit view={view} />
      <ExportDialog
        open={exporting}
        scope={{ kind: 'programme', id: programmeId }}
        name={[dealer.name, programme.startOn]}
        onClose={() => setExporting(false)}
      />
    </>
  );
}

function AuditsByVisit({ view: { visits, audits } }: { readonly view: EvaluationView }) {
  const { t } = useT();
  const filled = visits.filter(({ id }) => audits.some(({ visitId }) => visitId === id));
  return filled.map(({ id, no }) => (
    <Section key={id} title={t('programme.auditsOfVisit', { no })}>
      <List>
        {audits
          .filter(({ visitId }) => visitId === id)
          .map((audit) => (
            <AuditRow key={audit.id} audit={audit} />
          ))}
      </List>
    </Section>
  ));
}
