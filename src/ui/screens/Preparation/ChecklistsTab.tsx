import { useState } from 'react';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { PILLARS } from '../../../domain/catalogue/pillars.ts';
import { WEIGHT_TITLES } from '../../../domain/catalogue/ratingRules.ts';
import { TEMPLATE_INDEX } from '../../../domain/catalogue/templateIndex.ts';
import type { Item, TemplateEntry } from '../../../domain/catalogue/types.ts';
import { useLive } from '../../app/useLive.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './ChecklistsTab.module.css';

/** What is looked at, before anybody does: the seven checklists in the three parts of the programme's content. */
export function ChecklistsTab() {
  const { t, text } = useT();
  return (
    <>
      <p>{t('checklists.detail')}</p>
      {PILLARS.map(({ id, title, kinds }) => (
        <Section key={id} title={text(title)}>
          <div className={css.lists}>
            {TEMPLATE_INDEX.filter(({ kind }) => kinds.includes(kind)).map((entry) => (
              <Checklist key={entry.id} entry={entry} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

function Checklist({ entry }: { readonly entry: TemplateEntry }) {
  const { t, text } = useT();
  const [open, setOpen] = useState(false);
  return (
    <details className={css.checklist} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={css.summary}>
        <h3>{text(entry.title)}</h3>
        <span className={css.count}>
          {t('checklists.items', { count: entry.items })}
          <Icon name={open ? 'up' : 'down'} />
        </span>
      </summary>
      {open && <Content entry={entry} />}
    </details>
  );
}

function Content({ entry: { id, latestVersion } }: { readonly entry: TemplateEntry }) {
  const { text } = useT();
  const template = useLive(() => loadTemplate(id, latestVersion), [id, latestVersion]);
  return template?.sections.map((section) => (
    <div key={section.id} className={css.section}>
      <h4>{text(section.title)}</h4>
      <ul className={css.items}>
        {section.items.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </ul>
    </div>
  ));
}

function ItemLine({ item: { label, text: criterion, guide, weight } }: { readonly item: Item }) {
  const { t, text } = useT();
  return (
    <li className={css.item}>
      <p className={css.label}>
        {text(label)}
        {weight > 1 && <span className={css.weight}>{text(WEIGHT_TITLES[weight])}</span>}
      </p>
      <p>{text(criterion)}</p>
      <p className={css.guide}>{t('checklists.guide', { guide: text(guide) })}</p>
    </li>
  );
}
