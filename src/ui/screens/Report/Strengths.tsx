import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

/** What the showroom does well; what was mended since the last visit stands first. */
export function Strengths({ view: { content, items } }: { readonly view: ReportView }) {
  const { t, text } = useT();
  return (
    <Section title={t('report.strengths')}>
      {content.strengths.length === 0 && <p>{t('report.noStrengths')}</p>}
      <ul className={css.strengths}>
        {content.strengths.map(({ itemId, fixed }) => {
          const named = items.get(itemId);
          return (
            <li key={itemId} data-print="whole">
              <strong>{named ? text(named.item.label) : itemId}</strong>
              {fixed && <span className={css.mark}> {t('report.fixed')}</span>}
              {named && <span className={css.note}>{text(named.template)}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
