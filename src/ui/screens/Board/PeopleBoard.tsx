import { type PersonLine, ranked } from '../../../domain/board/board.ts';
import { percentText, pointsText, type Ratio } from '../../../domain/board/ratio.ts';
import { useT } from '../../i18n/useT.ts';
import css from './BoardTable.module.css';
import { boardFigure } from './boardFigure.ts';
import type { BoardView } from './boardView.ts';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

type PeopleBoardProps = { readonly view: BoardView; readonly isRanked: boolean };

/** The main figures per salesperson; in the order of orders when somebody asks for it. */
export function PeopleBoard({ view, isRanked }: PeopleBoardProps) {
  const { t, text } = useT();
  const { board } = view;
  const lines = isRanked ? ranked(board.people) : board.people;
  const title = text(boardFigure('per-person').title);
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={css.title}>{title}</h3>
      <section className={css.scroll} aria-label={t('meetings.table', { title })} {...SCROLLED}>
        <table className={css.table}>
          <thead>
            <tr>
              {isRanked && <th scope="col">{t('board.place')}</th>}
              <th scope="col">{t('board.name')}</th>
              <th scope="col">{t('figure.orders')}</th>
              <th scope="col">{t('board.gap')}</th>
              <th scope="col">{t('figure.deliveries')}</th>
              <th scope="col">{t('figure.captured')}</th>
              <th scope="col">{t('figure.test-drives')}</th>
              <th scope="col">{text(boardFigure('order-rate').title)}</th>
              <th scope="col">{t('figure.visits')}</th>
              <th scope="col">{t('figure.overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((person, at) => (
              <PersonRow
                key={person.id}
                person={person}
                name={view.names.get(person.id) ?? '—'}
                place={isRanked ? at + 1 : null}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

type PersonRowProps = { readonly person: PersonLine; readonly name: string; readonly place: number | null };

function PersonRow({ person: { line }, name, place }: PersonRowProps) {
  const rateOf = ({ share }: Ratio): string => (share ? `${percentText(share)}%` : '—');
  return (
    <tr>
      {place !== null && <td>{place}</td>}
      <th scope="row">{name}</th>
      <td>
        {line.orders.actual} / {line.orders.target ?? '—'}
        <small>{rateOf(line.orders.rate)}</small>
      </td>
      <td>{line.orders.gap ? pointsText(line.orders.gap) : '—'}</td>
      <td>
        {line.deliveries.actual} / {line.deliveries.target ?? '—'}
        <small>{rateOf(line.deliveries.rate)}</small>
      </td>
      <td>{line.counts.captured}</td>
      <td>{line.counts['test-drives']}</td>
      <td>{rateOf(line.closing)}</td>
      <td>{line.visits.month}</td>
      <td>{line.standing.overdue ?? '—'}</td>
    </tr>
  );
}
