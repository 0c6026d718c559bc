import type { ScoreText } from '../../../domain/bundle/content.ts';
import type { BundleScores, ModuleScoreText, VisitScoreText } from '../../../domain/bundle/scores.ts';
import { SCORING_MODEL } from '../../../domain/catalogue/scoringModel.ts';
import type { VisitModel } from '../../../domain/catalogue/types.ts';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import { ScoreFigure } from '../../kit/ScoreFigure.tsx';
import css from './ScoreSheet.module.css';

const figure = (score: ScoreText | null): number | null => score && Number(score.shown);

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

/** The evaluation sheet (代理商考评统计表) as the course prints it, live: modules, E, F and G. */
export function ScoreSheet({ scores }: { readonly scores: BundleScores }) {
  const { t, text } = useT();
  return (
    <div className={css.sheet}>
      <section className={css.scroll} aria-label={t('sheet.caption')} {...SCROLLED}>
        <table className={css.table}>
          <caption className={css.caption}>{t('sheet.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sheet.visit')}</th>
              {SCORING_MODEL.modules.map(({ id, title }) => (
                <th key={id} scope="col">
                  {text(title)}
                </th>
              ))}
              <th scope="col">{t('sheet.e')}</th>
              <th scope="col">{t('sheet.weight')}</th>
              <th scope="col">{t('sheet.f')}</th>
            </tr>
          </thead>
          <tbody>
            {SCORING_MODEL.visits.map((model) => (
              <VisitRow key={model.no} model={model} score={scores.visits.find(({ no }) => no === model.no)} />
            ))}
          </tbody>
        </table>
      </section>
      <div className={css.total}>
        <ScoreFigure
          label={t(scores.final ? 'sheet.g' : 'sheet.gSoFar')}
          score={scores.attainment && figure(scores.total)}
          digits={2}
          provisional={!scores.final && scores.attainment !== null}
          size="l"
        />
        <p className={css.attainment}>
          {scores.attainment
            ? t('sheet.attainment', { percent: `${scores.attainment.shown}%` })
            : t('sheet.noAttainment')}
        </p>
      </div>
    </div>
  );
}

type VisitRowProps = { readonly model: VisitModel; readonly score: VisitScoreText | undefined };

function VisitRow({ model, score }: VisitRowProps) {
  const { t, text, percent } = useT();
  return (
    <tr>
      <th scope="row">
        {text(model.title)}
        <span className={css.timing}>{text(model.suggestedTiming)}</span>
      </th>
      {SCORING_MODEL.modules.map(({ id }) => {
        const weight = model.moduleWeights[id];
        return (
          <td key={id}>
            {weight === undefined ? (
              <span className={css.none}>
                <span aria-hidden="true">—</span>
                <span className={css.hidden}>{t('sheet.notAsked')}</span>
              </span>
            ) : (
              <ModuleCell module={score?.modules.find(({ moduleId }) => moduleId === id)} weight={weight} />
            )}
          </td>
        );
      })}
      <td className={css.strong}>
        <Figure score={score?.score ?? null} mark={score?.score && score.provisional ? t('common.provisional') : ''} />
        {!model.scored && score?.score && <span className={css.mark}>{t('sheet.baseline')}</span>}
      </td>
      <td>{percent(model.visitWeight / 100)}</td>
      <td className={css.strong}>
        <Figure score={score?.weighted ?? null} mark="" />
      </td>
    </tr>
  );
}

function ModuleCell({ module, weight }: { readonly module: ModuleScoreText | undefined; readonly weight: number }) {
  const { t, percent } = useT();
  const mark = module?.state === 'provisional' ? t('common.provisional') : '';
  return (
    <>
      <Figure score={module?.score ?? null} mark={mark} />
      <span className={css.weight}>{percent(weight / 100)}</span>
    </>
  );
}

/** The figure exactly as the domain rounds it; the mark says that it may still change. */
function Figure({ score, mark }: { readonly score: ScoreText | null; readonly mark: string }) {
  const { t } = useT();
  if (!score) {
    return (
      <span className={css.none}>
        <span aria-hidden="true">{t('sheet.pendingMark')}</span>
        <span className={css.hidden}>{t('common.noScoreWords')}</span>
      </span>
    );
  }
  return (
    <>
      <span className={cx(css.figure, mark && css.soft)}>{score.shown}</span>
      {mark && <span className={css.mark}>{mark}</span>}
    </>
  );
}
