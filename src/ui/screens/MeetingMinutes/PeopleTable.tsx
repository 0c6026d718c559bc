import { PROMISED, type Promised } from '../../../domain/board/figures.ts';
import { percentText } from '../../../domain/board/ratio.ts';
import { keptShare } from '../../../domain/meetings/kept.ts';
import { useT } from '../../i18n/useT.ts';
import { cx } from '../../kit/cx.ts';
import css from './MeetingMinutes.module.css';
import type { MinutesView } from './minutesView.ts';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

type ViewProps = { readonly view: MinutesView };

/** Everybody with attendance and figures: the morning's promises, in the evening beside what came of them. */
export function PeopleTable({ view }: ViewProps) {
  const { t } = useT();
  const { meeting, people } = view;
  const isEvening = meeting.agenda === 'evening-meeting';
  if (people.length === 0) return <p>{t('minutes.nothing')}</p>;
  return (
    <section className={css.scroll} aria-label={t('meetings.table', { title: t('minutes.people') })} {...SCROLLED}>
      <table className={cx(css.table, css.wide)}>
        <thead>
          <tr>
            <th scope="col">{t('minutes.name')}</th>
            <th scope="col">{t('meeting.roll')}</th>
            {PROMISED.map((figure) => (
              <th key={figure} scope="col">
                {t(`figure.${figure}`)}
              </th>
            ))}
            {isEvening && <th scope="col">{t('meeting.gap')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{meeting.roll[id] ? t(`meeting.roll.${meeting.roll[id]}`) : '—'}</td>
              {PROMISED.map((figure) => (
                <td key={figure}>
                  <Figure view={view} staffId={id} figure={figure} />
                </td>
              ))}
              {isEvening && <td>{meeting.gaps[id]}</td>}
            </tr>
          ))}
        </tbody>
        <Totals view={view} />
      </table>
    </section>
  );
}

type FigureProps = ViewProps & { readonly staffId: string; readonly figure: Promised };

/** "3", or in the evening "2 / 3": done of promised. */
function Figure({ view: { meeting, morning, month }, staffId, figure }: FigureProps) {
  const promised = (meeting.agenda === 'evening-meeting' ? morning : meeting)?.promises[staffId]?.[figure];
  if (meeting.agenda === 'morning-meeting') return promised ?? '—';
  const fact = month.days[meeting.on]?.[staffId]?.[figure];
  if (fact === undefined && promised === undefined) return '—';
  const isShort = (fact ?? 0) < (promised ?? 0);
  return (
    <span className={cx(isShort && css.short)}>
      {fact ?? '—'} / {promised ?? '—'}
    </span>
  );
}

function Totals({ view: { meeting, morning, month, people } }: ViewProps) {
  const { t } = useT();
  const isEvening = meeting.agenda === 'evening-meeting';
  const source = isEvening ? morning : meeting;
  const kept = isEvening && morning ? keptShare([{ morning, month }]) : null;
  const sum = (figure: Promised): string => {
    const promised = people.reduce((all, { id }) => all + (source?.promises[id]?.[figure] ?? 0), 0);
    if (!isEvening) return String(promised);
    const fact = people.reduce((all, { id }) => all + (month.days[meeting.on]?.[id]?.[figure] ?? 0), 0);
    return `${fact} / ${promised}`;
  };
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('minutes.total')}
        </th>
        {PROMISED.map((figure) => (
          <td key={figure}>{sum(figure)}</td>
        ))}
        {isEvening && <td>{kept?.share && `${t('meetings.column.kept')} ${percentText(kept.share)}%`}</td>}
      </tr>
    </tfoot>
  );
}
