import type { Sheet, SheetVisit } from '../../../domain/evaluation/sheet.ts';
import {
  exactText,
  type Fraction,
  fraction,
  fullText,
  roundHalfUp,
  showFraction,
} from '../../../domain/scoring/fraction.ts';
import { moduleFigure } from '../../app/evaluation/SheetTable.tsx';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './Computed.module.css';

/** "B1 70.5 × 40% + …" over the modules that have a figure, and their weights together. */
function sumOf({ modules }: SheetVisit): { readonly text: string; readonly weight: number } {
  const counted = modules.flatMap((module) => {
    const figure = moduleFigure(module);
    return figure ? [{ ...module, figure }] : [];
  });
  return {
    text: counted.map(({ symbol, weight, figure }) => `${symbol} ${fullText(figure)} × ${weight}%`).join(' + '),
    weight: counted.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** The figure in full, and as the sheet shows it where that is shorter. */
function Result({ of: exact }: { readonly of: Fraction }) {
  const [full, shown] = [fullText(exact), showFraction(exact, 2)];
  const same = fraction(roundHalfUp(exact, 2), 100);
  return exactText(same) === exactText(exact) ? shown : `${full} → ${shown}`;
}

/** From modules to E. */
export function VisitSteps({ visit }: { readonly visit: SheetVisit }) {
  const { t } = useT();
  const { model, score, modules } = visit;
  const { text, weight } = sumOf(visit);
  const E = `E${model.no}`;
  if (!score.score) return null;
  const shown = showFraction(score.score, 2);
  const divided = weight === 100 ? text : `(${text}) ÷ ${weight}%`;
  const waived = modules.some(({ state }) => state.name === 'waived');
  return (
    <Section title={t('how.visit')}>
      {model.scored ? (
        <p className={css.step}>
          {E} = {divided} = <Result of={score.score} />
        </p>
      ) : (
        <p className={css.step}>{t('how.baseline', { sum: divided, shown })}</p>
      )}
      {weight !== 100 && <p className={css.hint}>{t(waived ? 'how.waivedShare' : 'how.provisional', { weight })}</p>}
    </Section>
  );
}

/** From E to F. */
export function WeightedSteps({ visit: { model, score } }: { readonly visit: SheetVisit }) {
  const { t } = useT();
  if (!model.scored) return null;
  return (
    <Section title={t('how.weighted')}>
      {score.score && score.weighted ? (
        <p className={css.step}>
          F{model.no} = {fullText(score.score)} × {model.visitWeight}% = <Result of={score.weighted} />
        </p>
      ) : (
        <p className={css.step}>{t('how.notCounted')}</p>
      )}
    </Section>
  );
}

/** From the four F to G, and the attainment before the last visit. */
export function TotalSteps({ sheet: { visits, programme } }: { readonly sheet: Sheet }) {
  const { t } = useT();
  const counted = visits.filter(({ model, score }) => model.scored && score.weighted);
  if (!programme.attainment || counted.length === 0) return null;
  const sum = counted
    .map(({ model, score }) => `F${model.no} ${score.weighted && fullText(score.weighted)}`)
    .join(' + ');
  const weight = counted.reduce((total, { model }) => total + model.visitWeight, 0);
  return (
    <Section title={t('how.total')}>
      <p className={css.step}>
        G = {sum} = <Result of={programme.total} />
      </p>
      <p className={css.step}>
        {t('how.attainment', {
          total: fullText(programme.total),
          weight,
          shown: showFraction(programme.attainment, 2),
        })}
      </p>
      <p className={css.hint}>{t('how.exactNote')}</p>
    </Section>
  );
}
