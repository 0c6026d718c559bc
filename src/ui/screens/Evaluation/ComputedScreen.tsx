import { kindTitle, moduleTitle } from '../../app/evaluation/SheetNotes.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ChecklistTable } from './ChecklistTable.tsx';
import { type ComputedAt, computedView } from './computedView.ts';
import { ModuleSteps } from './ModuleSteps.tsx';
import { TotalSteps, VisitSteps, WeightedSteps } from './VisitSteps.tsx';

/** How a figure of the sheet was computed: every step down to the item, so that anyone can do it again on paper. */
export function ComputedScreen({ programmeId, no, moduleId }: ComputedAt) {
  const t = useT();
  const view = useLive((tablet) => computedView(tablet, { programmeId, no, moduleId }), [programmeId, no, moduleId]);
  usePageTitle(t.t('how.title'));
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { module, parts, visit, sheet, filled } = view;
  const name = module ? moduleTitle(t, module.id) : t.t('charts.process');
  return (
    <>
      <PageHeader
        eyebrow={view.dealer.name}
        title={t.t('how.title')}
        backHref={paths.evaluation(programmeId)}
        backLabel={t.t('sheet.backToSheet')}
      >
        {t.t('how.of', { no: visit.model.no, module: name })}
      </PageHeader>
      {parts.map((part) => (
        <Section
          key={part.kind}
          title={t.t('how.items', { template: kindTitle(t, part.kind) })}
          detail={t.t('how.leftOut')}
        >
          <ChecklistTable audit={part.audit} filled={filled.get(part.audit?.id ?? '')} />
        </Section>
      ))}
      {module && (
        <>
          <ModuleSteps module={module} />
          <VisitSteps visit={visit} />
          <WeightedSteps visit={visit} />
          <TotalSteps sheet={sheet} />
        </>
      )}
    </>
  );
}
