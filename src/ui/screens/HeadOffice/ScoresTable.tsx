import { SCORING_MODEL } from '../../../domain/catalogue/scoringModel.ts';
import type { ProgrammeFigures } from '../../../domain/figures/figuresWire.ts';
import { figurePaths, type Sheet } from '../../app/figures/figurePaths.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { Link } from '../../kit/Link.tsx';
import css from './ScoresTable.module.css';

type Scores = ProgrammeFigures['scores'];
type Visit = Scores['visits'][number];
type ScoresTableProps = { readonly sheet: Sheet; readonly scores: Scores };

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

const PROCESS = 'sales-process';

/** The evaluation sheet as the endpoint computes it: modules down, visits across; each figure leads to what made it. */
export function ScoresTable({ sheet, scores }: ScoresTableProps) {
  const { t, text } = useT();
  const { visits } = scores;
  const models = SCORING_MODEL.visits;
  return (
    <section className={css.scroll} aria-label={t('figures.sheetTitle')} {...SCROLLED}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('figures.sheetModule')}</th>
            {models.map(({ no, title }) => (
              <th key={no} scope="col">
                {text(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SCORING_MODEL.modules.map(({ id, title }) => (
            <tr key={id}>
              <th scope="row">{text(title)}</th>
              {visits.map((visit) => (
                <td key={visit.no}>
                  <Figure sheet={sheet} no={visit.no} moduleId={id} name={text(title)} {...moduleIn(visit, id, t)} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              {t('figures.process')}
              <span className={css.mark}>{t('figures.processBeside')}</span>
            </th>
            {visits.map(({ no, beside }) => (
              <td key={no}>
                <Figure
                  sheet={sheet}
                  no={no}
                  moduleId={PROCESS}
                  name={t('figures.process')}
                  shown={beside[0]?.score?.shown}
                  mark=""
                />
              </td>
            ))}
          </tr>
        </tbody>
        <Sums scores={scores} />
      </table>
    </section>
  );
}

function moduleIn({ modules }: Visit, id: string, t: Translator['t']) {
  const module = modules.find(({ moduleId }) => moduleId === id);
  return {
    shown: module?.score?.shown,
    mark: module?.state === 'provisional' ? t('common.provisional') : '',
  };
}

type FigureProps = {
  readonly sheet: Sheet;
  readonly no: number;
  readonly moduleId: string;
  readonly name: string;
  readonly shown: string | undefined;
  readonly mark: string;
};

function Figure({ sheet, no, moduleId, name, shown, mark }: FigureProps) {
  const { t } = useT();
  if (!shown) return <span className={css.none}>{t('common.noScore')}</span>;
  return (
    <>
      <Link
        className={css.figure}
        href={figurePaths.module(sheet, no, moduleId)}
        aria-label={t('figures.sheetCell', { module: name, no, score: shown })}
      >
        {shown}
      </Link>
      {mark && <span className={css.mark}>{mark}</span>}
    </>
  );
}

/** E and F of each visit, and G. */
function Sums({ scores: { visits, total, attainment, final } }: { readonly scores: Scores }) {
  const { t } = useT();
  const none = t('common.noScore');
  return (
    <tbody className={css.sums}>
      <tr>
        <th scope="row">{t('figures.sheetE')}</th>
        {visits.map(({ no, score, provisional }) => (
          <td key={no}>
            {score?.shown ?? none}
            {score && no === 1 && <span className={css.mark}>{t('figures.baseline')}</span>}
            {score && provisional && <span className={css.mark}>{t('common.provisional')}</span>}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('figures.sheetF')}</th>
        {visits.map(({ no, weighted }) => (
          <td key={no}>{no === 1 ? none : (weighted?.shown ?? none)}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('figures.total')}</th>
        <td colSpan={visits.length} className={css.total}>
          {attainment ? total.shown : none}
          {attainment && !final && <span className={css.mark}>{t('figures.soFar')}</span>}
        </td>
      </tr>
    </tbody>
  );
}
