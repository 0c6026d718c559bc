import { people } from '../../../store/records.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { Section } from '../../kit/Section.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { isEditable } from './edits.ts';
import css from './InfoSheet.module.css';
import { useAudit, useDesk } from './useDesk.ts';

/** Facts about this audit: which version of the checklist it keeps, who began it and when. */
export function InfoSheet({ onClose }: { readonly onClose: () => void }) {
  const { t, text, date } = useT();
  const desk = useDesk();
  const { template } = desk.audit;
  const { auditor, startedAt, templateVersion, reopened } = useAudit((state) => state.audit);
  const names = useLive(people, []);
  const nameOf = (id: string): string => names?.get(id)?.name || t('audit.somebody');
  const photos = useAudit(({ header }) => header.photos);
  return (
    <Sheet open onClose={onClose} title={t('audit.info.title')}>
      <DefinitionList
        items={[
          { term: t('audit.info.template'), detail: text(template.title) },
          { term: t('audit.info.version'), detail: t('audit.info.versionNo', { version: templateVersion }) },
          { term: t('audit.info.auditor'), detail: nameOf(auditor) },
          { term: t('audit.info.started'), detail: date(startedAt, 'datetime') },
          { term: t('audit.info.photos'), detail: t('photos.list', { count: photos }) },
          ...(reopened
            ? [
                {
                  term: t('audit.info.reopened'),
                  detail: `${nameOf(reopened.by)} · ${date(reopened.at, 'datetime')} · ${reopened.reason}`,
                },
              ]
            : []),
        ]}
      />
      <p className={css.note}>{t('audit.info.pinned')}</p>
      {template.diagnosisDefaultSections && isEditable(desk) && <SectionChoice />}
    </Sheet>
  );
}

function SectionChoice() {
  const { t, text } = useT();
  const { audit, edits } = useDesk();
  const chosen = useAudit((state) => state.audit.sections) ?? audit.template.sections.map(({ id }) => id);
  const toggle = (id: string, on: boolean): void => {
    const all = audit.template.sections.map((section) => section.id);
    edits.chooseSections(all.filter((known) => (known === id ? on : chosen.includes(known))));
  };
  return (
    <Section title={t('audit.info.sections')} detail={t('audit.info.sections.hint')}>
      <ul>
        {audit.template.sections.map((section) => {
          const on = chosen.includes(section.id);
          return (
            <li key={section.id}>
              <label className={css.section}>
                <input
                  type="checkbox"
                  checked={on}
                  // The last one stays: an audit without a section asks nothing.
                  disabled={on && chosen.length === 1}
                  onChange={({ target }) => toggle(section.id, target.checked)}
                />
                {text(section.title)}
              </label>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
