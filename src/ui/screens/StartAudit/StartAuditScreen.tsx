import { useState } from 'react';
import { useLocation } from 'wouter';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { TemplateEntry } from '../../../domain/catalogue/types.ts';
import type { Visit } from '../../../domain/records.ts';
import { visitById } from '../../../store/records.ts';
import { beginAudit } from '../../app/beginAudit.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import css from './StartAuditScreen.module.css';

type StartAuditScreenProps = { readonly visitId: string; readonly templateId: string };

/** Before a checklist with selectable steps: which of them are asked this time. */
export function StartAuditScreen({ visitId, templateId }: StartAuditScreenProps) {
  const visit = useLive(async (tablet) => (await visitById(tablet, visitId)) ?? null, [visitId]);
  const entry = templateEntry(templateId);
  if (visit === undefined) return null;
  if (!visit || !entry) return <MissingPage record />;
  return <ChooseSections visit={visit} entry={entry} />;
}

/** The diagnosis of day 1 asks the steps that can be seen in a showroom; later visits ask them all. */
const usualSections = (visit: Visit, entry: TemplateEntry): readonly string[] =>
  (visit.no === 1 && entry.diagnosisDefaultSections) || entry.sections.map(({ id }) => id);

function ChooseSections({ visit, entry }: { readonly visit: Visit; readonly entry: TemplateEntry }) {
  const { t, text } = useT();
  const tablet = useTablet();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState(() => usualSections(visit, entry));
  usePageTitle(text(entry.title));
  const asked = entry.sections.filter(({ id }) => chosen.includes(id));
  const items = asked.reduce((sum, section) => sum + section.items, 0);

  async function start(): Promise<void> {
    const sections = asked.length === entry.sections.length ? null : asked.map(({ id }) => id);
    navigate(paths.audit(await beginAudit(tablet, visit, { entry, sections })), { replace: true });
  }

  return (
    <>
      <PageHeader
        eyebrow={t('visit.no', { no: visit.no })}
        title={text(entry.title)}
        backHref={paths.visit(visit.id)}
        backLabel={t('visit.backToVisit')}
      >
        {t(visit.no === 1 ? 'start.firstVisit' : 'start.laterVisit')}
      </PageHeader>
      <CheckList
        legend={t('start.steps')}
        options={entry.sections.map((section) => ({
          value: section.id,
          label: text(section.title),
          hint: t('visit.items', { count: section.items }),
        }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <div className={css.actions}>
        <Button variant="primary" icon="next" iconEnd disabled={asked.length === 0} onClick={() => void start()}>
          {t('start.begin', { steps: asked.length, items })}
        </Button>
        <Button variant="plain" onClick={() => setChosen(entry.sections.map(({ id }) => id))}>
          {t('start.all')}
        </Button>
        {entry.diagnosisDefaultSections && (
          <Button variant="plain" onClick={() => setChosen(entry.diagnosisDefaultSections ?? [])}>
            {t('start.diagnosis')}
          </Button>
        )}
      </div>
    </>
  );
}
