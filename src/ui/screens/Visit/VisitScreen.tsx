import { useState } from 'react';
import { ExportDialog } from '../../app/bundle/ExportDialog.tsx';
import { InstallAdvice } from '../../app/InstallAdvice.tsx';
import { installState } from '../../app/install.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { type VisitTemplate, visitModel, visitTemplates } from '../../app/visitTemplates.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { VisitClosing } from './VisitClosing.tsx';
import css from './VisitScreen.module.css';
import { VisitTools } from './VisitTools.tsx';
import { type VisitView, visitView } from './visitView.ts';

/** One visit: the seven checklists, how far each is, and where its copies are. */
export function VisitScreen({ visitId }: { readonly visitId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => visitView(tablet, visitId), [visitId]);
  const [exporting, setExporting] = useState(false);
  const [advice, setAdvice] = useState(true);
  usePageTitle(view ? `${t('visit.no', { no: view.visit.no })} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { visit, dealer } = view;
  const templates = visitTemplates(visit.no);
  return (
    <>
      <VisitHeader view={view} onExport={() => setExporting(true)} />
      {installState() === 'ios-tab' ? (
        <Banner tone="warn" title={t('install.title')} todo={t('install.ios')}>
          <p>{t('install.iosBlocked')}</p>
        </Banner>
      ) : (
        advice && <InstallAdvice onDismiss={() => setAdvice(false)} />
      )}
      <TemplateSection
        title={t('visit.counted')}
        detail={t('visit.countedDetail')}
        templates={templates.filter(({ counts }) => counts)}
        view={view}
      />
      <TemplateSection
        title={t('visit.uncounted')}
        detail={t('visit.uncountedDetail')}
        templates={templates.filter(({ counts }) => !counts)}
        view={view}
      />
      <div className={css.section}>
        <VisitTools visit={visit} />
      </div>
      <div className={css.section}>
        <VisitClosing view={view} />
      </div>
      <ExportDialog
        open={exporting}
        scope={{ kind: 'visit', id: visitId }}
        name={[dealer.name, `V${visit.no}`, visit.openedOn]}
        onClose={() => setExporting(false)}
      />
    </>
  );
}

type VisitHeaderProps = { readonly view: VisitView; readonly onExport: () => void };

function VisitHeader({ view: { visit, dealer, audits, earlier }, onExport }: VisitHeaderProps) {
  const { t, text, date } = useT();
  const opened = t('visit.openedOn', { date: date(visit.openedOn) });
  return (
    <PageHeader
      eyebrow={dealer.name}
      title={t('visit.no', { no: visit.no })}
      backHref={paths.programme(visit.programmeId)}
      backLabel={t('visit.back')}
      actions={
        <>
          {(audits.length > 0 || earlier.length > 0) && (
            <ButtonLink icon="chart" href={paths.ladder(visit.id)}>
              {t('visit.ladder')}
            </ButtonLink>
          )}
          {audits.length > 0 && (
            <Button icon="share" onClick={onExport}>
              {t('bundle.exportVisit')}
            </Button>
          )}
        </>
      }
    >
      {`${text(visitModel(visit.no).suggestedTiming)} · ${opened}`}
    </PageHeader>
  );
}

type TemplateSectionProps = {
  readonly title: string;
  readonly detail: string;
  readonly templates: readonly VisitTemplate[];
  readonly view: VisitView;
};

function TemplateSection({ title, detail, templates, view }: TemplateSectionProps) {
  return (
    <div className={css.section}>
      <Section title={title} detail={detail}>
        <ul className={css.cards}>
          {templates.map((template) => (
            <TemplateCard key={template.entry.id} template={template} view={view} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
