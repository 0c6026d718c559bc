import { COMPARISON_RESULT, PROCESS_COMPARISON } from '../../../domain/catalogue/processComparison.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './ComparisonTable.module.css';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

/** Standard beside traditional sales process, stage by stage (seed: 标准 VS 传统销售流程). */
export function ComparisonTable() {
  const { t, text } = useT();
  return (
    <Section title={t('compare.title')} detail={t('compare.detail')}>
      <section className={css.scroll} aria-label={t('compare.table')} {...SCROLLED}>
        <table className={css.table} data-print="whole">
          <thead>
            <tr>
              <th scope="col">{t('compare.stage')}</th>
              <th scope="col">{t('compare.traditional')}</th>
              <th scope="col">{t('compare.standard')}</th>
            </tr>
          </thead>
          <tbody>
            {PROCESS_COMPARISON.map(({ id, stage, traditional, standard }) => (
              <tr key={id}>
                <th scope="row">{text(stage)}</th>
                <td>{text(traditional)}</td>
                <td>{text(standard)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text(COMPARISON_RESULT.stage)}</th>
              <td>{text(COMPARISON_RESULT.traditional)}</td>
              <td>{text(COMPARISON_RESULT.standard)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </Section>
  );
}
