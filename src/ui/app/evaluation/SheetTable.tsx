import { Fragment } from 'react';
import { SCORING_MODEL } from '../../../domain/catalogue/scoringModel.ts';
import type { ModuleModel } from '../../../domain/catalogue/types.ts';
import type { Sheet, SheetModule, SheetVisit } from '../../../domain/evaluation/sheet.ts';
import { type Fraction, fraction, showFraction } from '../../../domain/scoring/fraction.ts';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import { Link } from '../../kit/Link.tsx';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { BesideRow, TotalRow, VisitScoreRow, WeightedRow } from './SheetSums.tsx';
import css from './SheetTable.module.css';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

/** Where a module's figure is explained; null leaves the figures as they are. */
export type HowHref = ((no: number, moduleId: string) => string) | null;

type SheetTableProps = { readonly sheet: Sheet; readonly howHref: HowHref };

/** The evaluation sheet (代理商考评统计表) as the course prints it: modules down, visits across, E, F and G below. */
export function SheetTable({ sheet, howHref }: SheetTableProps) {
  const { t, text } = useT();
  const { visits } = sheet;
  return (
    <section className={css.scroll} aria-label={t('sheet.caption')} {...SCROLLED}>
      <table className={css.table}>
        <caption className={css.caption}>{t('sheet.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('sheet.module')}
            </th>
            {visits.map(({ model }) => (
              <th key={model.no} scope="colgroup" colSpan={2}>
                {text(model.title)}
              </th>
            ))}
          </tr>
          <tr>
            {visits.map(({ model }) => (
              <Fragment key={model.no}>
                <th scope="col">{t('sheet.figure')}</th>
                <th scope="col">{t('sheet.share')}</th>
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {SCORING_MODEL.modules.map((module) => (
            <ModuleRow key={module.id} module={module} visits={visits} howHref={howHref} />
          ))}
        </tbody>
        <tbody className={css.sums}>
          <VisitScoreRow visits={visits} />
          <WeightedRow visits={visits} />
          <TotalRow sheet={sheet} />
        </tbody>
        <tbody>
          <BesideRow visits={visits} howHref={howHref} />
        </tbody>
      </table>
    </section>
  );
}

type ModuleRowProps = {
  readonly module: ModuleModel;
  readonly visits: readonly SheetVisit[];
  readonly howHref: HowHref;
};

function ModuleRow({ module, visits, howHref }: ModuleRowProps) {
  const { t, text, percent } = useT();
  return (
    <tr>
      <th scope="row">{text(module.title)}</th>
      {visits.map(({ model, modules }) => {
        const asked = modules.find(({ id }) => id === module.id);
        if (!asked) return <NotAsked key={model.no} words={t('sheet.notAsked')} />;
        return (
          <Fragment key={model.no}>
            <td>
              <span className={css.symbol}>{asked.symbol}</span>
              <ModuleFigure
                asked={asked}
                name={text(module.title)}
                no={model.no}
                href={howHref?.(model.no, module.id)}
              />
            </td>
            <td className={css.share}>{percent(asked.weight / 100)}</td>
          </Fragment>
        );
      })}
    </tr>
  );
}

function NotAsked({ words }: { readonly words: string }) {
  return (
    <>
      <td className={css.none}>
        <span aria-hidden="true">—</span>
        <VisuallyHidden>{words}</VisuallyHidden>
      </td>
      <td className={css.none}>
        <span aria-hidden="true">—</span>
      </td>
    </>
  );
}

/** A module's score as it stands; null while there is none, or it is waived. */
export function moduleFigure({ state }: Pick<SheetModule, 'state'>): Fraction | null {
  if (state.name === 'frozen') return fraction(state.tenths, 10);
  if (state.name === 'failed') return fraction(0);
  return state.name === 'provisional' ? state.score : null;
}

type ModuleFigureProps = {
  readonly asked: SheetModule;
  readonly name: string;
  readonly no: number;
  readonly href: string | undefined;
};

function ModuleFigure({ asked, name, no, href }: ModuleFigureProps) {
  const { t } = useT();
  const { state, lacks, since } = asked;
  const score = moduleFigure(asked);
  if (!score) return <span className={css.mark}>{t(state.name === 'waived' ? 'sheet.waived' : 'sheet.pending')}</span>;
  const shown = showFraction(score, 1);
  const marks = [
    state.name === 'provisional' && t('common.provisional'),
    state.name === 'failed' && t('sheet.failed'),
    (lacks.length > 0 || since) && '*',
  ].filter(Boolean);
  return (
    <>
      {href ? (
        <Link
          className={cx(css.figure, css.how)}
          href={href}
          aria-label={t('sheet.howOf', { module: name, no, score: shown })}
        >
          {shown}
        </Link>
      ) : (
        <span className={css.figure}>{shown}</span>
      )}
      {marks.map((mark) => (
        <span key={String(mark)} className={css.mark}>
          {mark}
        </span>
      ))}
    </>
  );
}
