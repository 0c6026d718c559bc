import { useState } from 'react';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Section, Template, TemplateEntry } from '../../../domain/catalogue/types.ts';
import type { Visit } from '../../../domain/records.ts';
import { visitById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { beginAudit } from '../../app/beginAudit.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import css from './StartAuditScreen.module.css';

type StartAuditScreenProps = { readonly visitId: string; readonly templateId: string };

type Choice = { readonly visit: Visit; readonly entry: TemplateEntry; readonly template: Template };

async function choiceOf(tablet: Tablet, { visitId, templateId }: StartAuditScreenProps): Promise<Choice | null> {
  const visit = await visitById(tablet, visitId);
  const entry = templateEntry(templateId);
  const template = entry && (await loadTemplate(entry.id, entry.latestVersion));
  return visit && template ? { visit, entry, template } : null;
}

/** Before a checklist with selectable steps: which of them are asked this time. */
export function StartAuditScreen({ visitId, templateId }: StartAuditScreenProps) {
  const choice = useLive((tablet) => choiceOf(tablet, { visitId, templateId }), [visitId, templateId]);
  if (choice === undefined) return null;
  if (!choice) return <MissingPage record />;
  return <ChooseSections choice={choice} />;
}

const idsOf = (sections: readonly Section[]): readonly string[] => sections.map(({ id }) => id);

/** The diagnosis of day 1 asks the steps that can be seen in a showroom; later visits ask them all. */
const usualSections = ({ visit, template }: Choice): readonly string[] =>
  (visit.no === 1 && template.diagnosisDefaultSections) || idsOf(template.sections);

function ChooseSections({ choice }: { readonly choice: Choice }) {
  const { visit, entry, template } = choice;
  const { t, text } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const [chosen, setChosen] = useState(() => usualSections(choice));
  usePageTitle(text(template.title));
  const asked = template.sections.filter(({ id }) => chosen.includes(id));
  const items = asked.reduce((sum, section) => sum + section.items.length, 0);

  async function start(): Promise<void> {
    const sections = asked.length === template.sections.length ? null : idsOf(asked);
    navigate(paths.audit(await beginAudit(tablet, visit, { entry, sections })), { replace: true });
  }

  return (
    <>
      <PageHeader
        eyebrow={t('visit.no', { no: visit.no })}
        title={text(template.title)}
        backHref={paths.visit(visit.id)}
        backLabel={t('visit.backToVisit')}
      >
        {t(visit.no === 1 ? 'start.firstVisit' : 'start.laterVisit')}
      </PageHeader>
      <CheckList
        legend={t('start.steps')}
        options={template.sections.map((section) => ({
          value: section.id,
          label: text(section.title),
          hint: t('visit.items', { count: section.items.length }),
        }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <div className={css.actions}>
        <Button variant="primary" icon="next" iconEnd disabled={asked.length === 0} onClick={() => void start()}>
          {t('start.begin', { steps: asked.length, items })}
        </Button>
        <Button variant="plain" onClick={() => setChosen(idsOf(template.sections))}>
          {t('start.all')}
        </Button>
        {template.diagnosisDefaultSections && (
          <Button variant="plain" onClick={() => setChosen(template.diagnosisDefaultSections ?? [])}>
            {t('start.diagnosis')}
          </Button>
        )}
      </div>
    </>
  );
}
