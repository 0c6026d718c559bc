import type { FactorState } from '../../../domain/schedule/preparation.ts';
import { noteOnProgramme } from '../../../store/schedule.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { DraftTextField } from '../../kit/DraftTextField.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './FactorsTab.module.css';
import type { PreparationView } from './preparationView.ts';

/** The eight success factors, gone through with the general manager. */
export function FactorsTab({ view }: { readonly view: PreparationView }) {
  const { t } = useT();
  const { factors } = view;
  const done = factors.filter((factor) => factor.done).length;
  return (
    <Section title={t('factors.done', { done, count: factors.length })} detail={t('factors.detail')}>
      <ol className={css.factors}>
        {factors.map((factor) => (
          <Factor key={factor.id} view={view} factor={factor} />
        ))}
      </ol>
    </Section>
  );
}

type FactorProps = { readonly view: PreparationView; readonly factor: FactorState };

function Factor({ view: { programme }, factor: { id, title, done, note } }: FactorProps) {
  const { t, text } = useT();
  const tablet = useTablet();
  const keep = (part: 'done' | 'note', value: boolean | string) =>
    void noteOnProgramme(tablet, programme, { [`factors.${id}.${part}`]: value });
  return (
    <li className={css.factor}>
      <label className={css.tick}>
        <input type="checkbox" checked={done} onChange={({ target }) => keep('done', target.checked)} />
        <span className={css.words}>{text(title)}</span>
      </label>
      <DraftTextField label={t('factors.note')} optional value={note} onCommit={(words) => keep('note', words)} />
    </li>
  );
}
