import { PLANNED } from '../../../domain/board/figures.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './MeetingMinutes.module.css';
import type { MinutesView } from './minutesView.ts';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

type ViewProps = { readonly view: MinutesView };

/** The problems that became actions, with who and by when. */
export function ActionTable({ view: { actions, names } }: ViewProps) {
  const { t, date } = useT();
  return (
    <Section title={t('minutes.actions')}>
      <section className={css.scroll} aria-label={t('meetings.table', { title: t('minutes.actions') })} {...SCROLLED}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('meeting.problem')}</th>
              <th scope="col">{t('meeting.owner')}</th>
              <th scope="col">{t('meeting.dueOn')}</th>
            </tr>
          </thead>
          <tbody>
            {actions.map(({ id, title, ownerId, ownerName, dueOn }) => (
              <tr key={id}>
                <td>{title}</td>
                <td>{names.get(ownerId ?? '') ?? (ownerName || t('meeting.nobody'))}</td>
                <td>{dueOn ? date(dueOn, 'short') : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

/** What is arranged for the next working day, person by person. */
export function PlanTable({ view: { people, tomorrow, nextMonth } }: ViewProps) {
  const { t, date } = useT();
  const day = nextMonth.days[tomorrow] ?? {};
  const planned = people.filter(({ id }) => PLANNED.some((figure) => day[id]?.[figure] !== undefined));
  if (planned.length === 0) return null;
  return (
    <Section title={t('meeting.tomorrow')} detail={t('meeting.tomorrowOf', { date: date(tomorrow, 'weekday') })}>
      <section className={css.scroll} aria-label={t('meetings.table', { title: t('meeting.tomorrow') })} {...SCROLLED}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('minutes.name')}</th>
              {PLANNED.map((figure) => (
                <th key={figure} scope="col">
                  {t(`figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {planned.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {PLANNED.map((figure) => (
                  <td key={figure}>{day[id]?.[figure] ?? '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
