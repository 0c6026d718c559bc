import { useEffect, useState } from 'react';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Section as TemplateSection } from '../../../domain/catalogue/types.ts';
import { factsFor } from '../../../domain/sampling/evidence.ts';
import { FactList } from '../../app/evidence/FactList.tsx';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './Papers.module.css';
import { useSampling } from './useSampling.ts';

const CHECKLIST = 'tpl-customer-source';

/** What was counted, in the order of the checklist that it informs. */
export function ResultsTab() {
  const { t, text } = useT();
  const { summary, auditId } = useSampling();
  const sections = useSections();
  const found = sections.flatMap((section) =>
    section.items
      .map((item) => ({ section, item, facts: factsFor(item.id, summary) }))
      .filter(({ facts }) => facts.length > 0),
  );
  if (found.length === 0) {
    return (
      <EmptyState icon="search" title={t('found.emptyTitle')}>
        <p>{t('found.empty')}</p>
      </EmptyState>
    );
  }
  const toAudit = auditId && (
    <ButtonLink icon="next" iconEnd href={paths.audit(auditId)}>
      {t('found.toAudit')}
    </ButtonLink>
  );
  return (
    <Section title={t('sampling.tab.results')} detail={t('found.detail')} actions={toAudit}>
      <ul className={css.people}>
        {found.map(({ section, item, facts }) => (
          <Card as="li" key={item.id}>
            <div className={css.question}>
              <div>
                <h3>{text(item.label)}</h3>
                <p className={css.quiet}>{text(section.title)}</p>
              </div>
              <FactList facts={facts} />
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}

type Sections = readonly TemplateSection[];
const NONE: Sections = [];

function useSections(): Sections {
  const [sections, setSections] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    const version = templateEntry(CHECKLIST)?.latestVersion ?? 1;
    void loadTemplate(CHECKLIST, version).then((template) => {
      if (wanted && template) setSections(template.sections);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return sections;
}
