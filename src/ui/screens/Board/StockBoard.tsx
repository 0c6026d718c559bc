import { stockTotals } from '../../../domain/board/boardParts.ts';
import { STOCK_AGES } from '../../../domain/board/figures.ts';
import { useT } from '../../i18n/useT.ts';
import css from './BoardTable.module.css';
import { boardFigure } from './boardFigure.ts';
import type { BoardView } from './boardView.ts';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

/** Cars by model and age, and those on their way. */
export function StockBoard({ view: { month } }: { readonly view: BoardView }) {
  const { t, text } = useT();
  const title = text(boardFigure('stock').title);
  const all = stockTotals(month.stock);
  return (
    <div>
      <h3 className={css.title}>{title}</h3>
      <section className={css.scroll} aria-label={t('meetings.table', { title })} {...SCROLLED}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('board.model')}</th>
              {STOCK_AGES.map((age) => (
                <th key={age} scope="col">
                  {t(`board.age.${age}`)}
                </th>
              ))}
              <th scope="col">{t('board.sum')}</th>
              <th scope="col">{t('board.transit')}</th>
            </tr>
          </thead>
          <tbody>
            {month.stock.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.model}</th>
                {STOCK_AGES.map((age, at) => (
                  <td key={age}>{line.ages[at] ?? 0}</td>
                ))}
                <td>{stockTotals([line]).cars}</td>
                <td>{line.transit}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('board.sum')}</th>
              {STOCK_AGES.map((age, at) => (
                <td key={age}>{all.ages[at] ?? 0}</td>
              ))}
              <td>{all.cars}</td>
              <td>{all.transit}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  );
}
