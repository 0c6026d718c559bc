import { Fragment } from 'react';
import { SCORING_MODEL } from '../../../domain/catalogue/scoringModel.ts';
import type { Sheet, SheetVisit } from '../../../domain/evaluation/sheet.ts';
import { type Fraction, showFraction } from '../../../domain/scoring/fraction.ts';
import { useT } from '../../i18n/useT.ts';
import { Link } from '../../kit/Link.tsx';
import css from './SheetTable.module.css';
import type { HowHref } from './SheetTable.tsx';

type RowProps = { readonly visits: readonly SheetVisit[] };

/** A formula breaks after its plus signs only. */
const breakable = (formula: string): string => formula.replaceAll('+', '+\u200b');

/** E1=0 and E2=…: the symbol, what it is made of, and the figure. */
function Sum({ symbol, formula, score, mark }: SumProps) {
  const { t } = useT();
  return (
    <>
      <span className={css.formula}>
        {symbol}={breakable(formula)}
      </span>
      <span className={css.line}>
        {score ? <span className={css.figure}>{showFraction(score, 2)}</span> : <span>{t('sheet.noFigure')}</span>}
        {mark && <span className={css.mark}>{mark}</span>}
      </span>
    </>
  );
}

type SumProps = {
  readonly symbol: string;
  readonly formula: string;
  readonly score: Fraction | null;
  readonly mark?: string | false;
};

/** 每次得分 E. Visit 1 is a baseline: its E is 0, and what it would be stands beside. */
export function VisitScoreRow({ visits }: RowProps) {
  const { t } = useT();
  return (
    <tr>
      <th scope="row">{t('sheet.e')}</th>
      {visits.map(({ model, score }) => (
        <td key={model.no} colSpan={2}>
          {model.scored ? (
            <Sum
              symbol={`E${model.no}`}
              formula={model.formulas.score}
              score={score.score}
              mark={score.score !== null && score.provisional && t('common.provisional')}
            />
          ) : (
            <>
              <span className={css.formula}>E{model.no}=0</span>
              {score.score && (
                <span className={css.mark}>
                  {t('sheet.baseline', { score: showFraction(score.score, 2) })}
                  {t('sheet.baselineNote')}
                  {score.provisional && ` · ${t('common.provisional')}`}
                </span>
              )}
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

/** 权重分 F, with the weight of the visit. */
export function WeightedRow({ visits }: RowProps) {
  const { t, percent } = useT();
  return (
    <tr>
      <th scope="row">{t('sheet.f')}</th>
      {visits.map(({ model, score }) => (
        <Fragment key={model.no}>
          <td>
            {model.scored ? (
              <Sum symbol={`F${model.no}`} formula={model.formulas.weighted} score={score.weighted} />
            ) : (
              <span className={css.formula}>F{model.no}=0</span>
            )}
          </td>
          <td className={css.share}>{percent(model.visitWeight / 100)}</td>
        </Fragment>
      ))}
    </tr>
  );
}

/** 综合总分 G, and how much of what was possible so far was reached. */
export function TotalRow({ sheet: { programme, visits } }: { readonly sheet: Sheet }) {
  const { t } = useT();
  const { total, attainment, final } = programme;
  return (
    <tr>
      <th scope="row">{t('sheet.g')}</th>
      <td colSpan={2 * visits.length} className={css.total}>
        <span className={css.formula}>G={breakable(SCORING_MODEL.totalFormula)}</span>
        <span className={css.line}>
          {attainment ? (
            <>
              <span className={css.figure}>{showFraction(total, 2)}</span>
              <span className={css.mark}>{t(final ? 'sheet.final' : 'sheet.soFar')}</span>
            </>
          ) : (
            <span>{t('sheet.noFigure')}</span>
          )}
        </span>
        <span className={css.note}>
          {attainment ? t('sheet.attainment', { percent: showFraction(attainment, 2) }) : t('sheet.noAttainment')}
        </span>
      </td>
    </tr>
  );
}

/** The sales process: an evaluation content of its own, outside of the weights. */
export function BesideRow({ visits, howHref }: RowProps & { readonly howHref: HowHref }) {
  const { t } = useT();
  return (
    <tr className={css.beside}>
      <th scope="row">
        {t('charts.process')}
        <span className={css.note}>{t('sheet.beside')}</span>
      </th>
      {visits.map(({ model, beside }) => {
        const score = beside[0]?.audit?.score;
        if (!score) {
          return (
            <td key={model.no} colSpan={2} className={css.none}>
              <span className={css.mark}>{t('sheet.noFigure')}</span>
            </td>
          );
        }
        const shown = showFraction(score, 1);
        const name = t('charts.process');
        return (
          <td key={model.no} colSpan={2}>
            {howHref ? (
              <Link
                className={css.how}
                href={howHref(model.no, 'sales-process')}
                aria-label={t('sheet.howOf', { module: name, no: model.no, score: shown })}
              >
                {shown}
              </Link>
            ) : (
              shown
            )}
          </td>
        );
      })}
    </tr>
  );
}
