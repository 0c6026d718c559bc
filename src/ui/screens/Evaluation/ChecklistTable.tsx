import type { AnswerValue } from '../../../domain/answers.ts';
import { scaleOf } from '../../../domain/catalogue/scales.ts';
import type { ScaleId } from '../../../domain/catalogue/types.ts';
import type { ScoredAudit } from '../../../domain/evaluation/module.ts';
import { type ChecklistSteps, checklistSteps, type FilledChecklist } from '../../../domain/evaluation/steps.ts';
import { exactText, type Fraction, fullText, showFraction } from '../../../domain/scoring/fraction.ts';
import { paths } from '../../app/paths.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import css from './Computed.module.css';

type ChecklistTableProps = {
  readonly audit: ScoredAudit | undefined;
  readonly filled: FilledChecklist | undefined;
};

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

/** Every item of one checklist with its fraction, weight and product, and the checklist's score. */
export function ChecklistTable({ audit, filled }: ChecklistTableProps) {
  const { t, text } = useT();
  if (!audit || !filled) return <p className={css.none}>{t('how.notDone')}</p>;
  const steps = checklistSteps(filled);
  return (
    <>
      <section className={css.scroll} aria-label={text(filled.template.title)} {...SCROLLED}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('how.item')}</th>
              <th scope="col">{t('how.answer')}</th>
              <th scope="col">{t('how.fraction')}</th>
              <th scope="col">{t('how.weight')}</th>
              <th scope="col">{t('how.product')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.items.map((step) => (
              <ItemRow key={step.item.id} step={step} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('how.sum')}
              </th>
              <td>{steps.weight}</td>
              <td>{fullText(steps.points)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <ScoreLine steps={steps} frozen={audit.score} />
      <div data-print="no">
        <ButtonLink variant="plain" icon="eye" href={paths.audit(audit.id)}>
          {t('how.backing')}
        </ButtonLink>
      </div>
    </>
  );
}

function ScoreLine({ steps, frozen }: { readonly steps: ChecklistSteps; readonly frozen: Fraction | null }) {
  const { t } = useT();
  const { score, points, weight } = steps;
  if (!score) return <p className={css.step}>{t('how.notDone')}</p>;
  const full = fullText(score);
  const sums = { points: fullText(points), weight };
  const ends = !full.includes('/');
  const differs = frozen !== null && exactText(frozen) !== exactText(score);
  return (
    <>
      <p className={css.step}>
        {ends
          ? t('how.templateScoreExact', { ...sums, shown: full })
          : t('how.templateScore', { ...sums, exact: full, shown: showFraction(score, 3) })}
      </p>
      {differs && (
        <p className={css.differs}>
          {t('how.since', { frozen: showFraction(frozen, 3), now: showFraction(score, 3) })}
        </p>
      )}
    </>
  );
}

function ItemRow({ step }: { readonly step: ChecklistSteps['items'][number] }) {
  const { t, text } = useT();
  const { item, value, carried, fraction, product } = step;
  const words = useAnswerWords();
  return (
    <tr className={fraction ? undefined : css.out}>
      <th scope="row">{text(item.label)}</th>
      <td>
        {words(item.scale, value)}
        {carried && <span className={css.mark}>{t('how.carried')}</span>}
      </td>
      <td>{fraction ? fullText(fraction) : '—'}</td>
      <td>{item.weight}</td>
      <td>{product ? fullText(product) : '—'}</td>
    </tr>
  );
}

/** An answer in words, as short as a table needs it. */
function useAnswerWords(): (scale: ScaleId, value: AnswerValue | null) => string {
  const { t, text } = useT();
  return (scale, value) => {
    if (value === null) return t('audit.unanswered');
    if (value === 'na') return t('audit.na');
    if (value === 'not-observed') return t('audit.notObserved');
    if (typeof value === 'number') return String(value);
    const step = scaleOf(scale).steps.find((known) => known.value === value);
    return step ? text(step.title) : value;
  };
}
