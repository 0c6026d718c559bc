import { useState } from 'react';
import { isWeak } from '../../../domain/actions/weak.ts';
import { SCORING_MODEL } from '../../../domain/catalogue/scoringModel.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Template, TemplateKind, Section as TemplateSection } from '../../../domain/catalogue/types.ts';
import type { AuditFigures } from '../../../domain/figures/figuresWire.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import { useFigures } from './useFigures.ts';
import { useTemplates } from './useTemplates.ts';
import { ValueChip } from './ValueChip.tsx';

type ModuleProps = {
  readonly dealerId: string;
  readonly programmeId: string;
  readonly no: string;
  readonly moduleId: string;
};

const SHOWN = ['all', 'weak'] as const;
type Shown = (typeof SHOWN)[number];

/** The sales process is no module of the sheet, but looked at in the same way. */
function kindsOf(moduleId: string): readonly TemplateKind[] {
  const module = SCORING_MODEL.modules.find(({ id }) => id === moduleId);
  return module ? module.templates.map(({ kind }) => kind) : ['sales-process'];
}

/** One module of one visit: its checklists, and what each item says. */
export function ModuleFiguresScreen({ dealerId, programmeId, no, moduleId }: ModuleProps) {
  const { t, text } = useT();
  const figures = useFigures('dealer', `/dealers/${dealerId}`);
  const templates = useTemplates();
  const [shown, setShown] = useState<Shown>('all');
  const title = SCORING_MODEL.modules.find(({ id }) => id === moduleId)?.title;
  const name = title ? text(title) : t('figures.process');
  return (
    <FiguresPage
      title={t('figures.modulePage', { no, module: name })}
      eyebrow={figures.seen?.body.dealer.name}
      backHref={figurePaths.dealer(dealerId)}
      figures={figures}
    >
      {({ filed }) => {
        const programme = filed.find(({ id }) => id === programmeId);
        const audits = programme?.audits.filter(({ visitNo }) => String(visitNo) === no) ?? [];
        return (
          <Stack gap="m">
            <SegmentedControl
              label={t('figures.show')}
              value={shown}
              onChange={setShown}
              options={[
                { value: 'all', label: t('figures.itemsAll') },
                { value: 'weak', label: t('figures.itemsWeak') },
              ]}
            />
            {templates &&
              kindsOf(moduleId).map((kind) => {
                const own = audits.filter(({ templateId }) => templateEntry(templateId)?.kind === kind);
                const counted = own.find(({ counts }) => counts);
                const template = counted && templates.version(counted.templateId, counted.templateVersion);
                return (
                  <Checklist
                    key={kind}
                    kind={kind}
                    filled={counted && template && { audit: counted, template }}
                    many={own.length}
                    shown={shown}
                  />
                );
              })}
          </Stack>
        );
      }}
    </FiguresPage>
  );
}

type ChecklistProps = {
  readonly kind: TemplateKind;
  readonly filled: { readonly audit: AuditFigures; readonly template: Template } | undefined;
  readonly many: number;
  readonly shown: Shown;
};

function Checklist({ kind, filled, many, shown }: ChecklistProps) {
  const { t, text, date, percent } = useT();
  const entry = templateEntry(filled?.audit.templateId ?? `tpl-${kind}`);
  const title = entry ? text(entry.title) : kind;
  if (!filled) {
    return (
      <Section title={title}>
        <p>{t('figures.noAudit')}</p>
      </Section>
    );
  }
  const { audit, template } = filled;
  const by = t('figures.auditBy', {
    name: audit.auditor || t('figures.somebody'),
    date: date(audit.startedAt, 'date'),
  });
  const facts = [
    audit.score ?? t('common.noScore'),
    t('common.coverage', { percent: percent(audit.coverage / 100) }),
    by,
  ];
  const parts = template.sections
    .map((section) => ({ section, answers: answersIn(section, audit, shown) }))
    .filter(({ answers }) => answers.length > 0);
  return (
    <Section title={title} detail={facts.join(' · ')}>
      <Stack gap="m">
        {many > 1 && <p>{t('figures.auditMany', { count: many })}</p>}
        {parts.length === 0 && <p>{t('figures.itemsNone')}</p>}
        {parts.map(({ section, answers }) => (
          <Stack key={section.id} gap="s">
            <h3>{text(section.title)}</h3>
            <List label={text(section.title)}>
              {answers.map(({ item, value, note }) => (
                <ListRow
                  key={item.id}
                  title={text(item.label)}
                  detail={note || undefined}
                  trailing={<ValueChip scale={item.scale} value={value} />}
                  href={figurePaths.item(template.id, item.id)}
                />
              ))}
            </List>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

function answersIn({ items }: TemplateSection, { answers }: AuditFigures, shown: Shown) {
  return items.flatMap((item) => {
    const answer = answers.find(({ itemId }) => itemId === item.id);
    if (!answer || (shown === 'weak' && !isWeak(answer.value))) return [];
    return [{ item, value: answer.value, note: answer.note }];
  });
}
