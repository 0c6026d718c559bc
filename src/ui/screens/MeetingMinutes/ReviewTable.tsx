import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './MeetingMinutes.module.css';
import type { MinutesView } from './minutesView.ts';

/** What scrolls sideways must be reachable by keyboard. */
const SCROLLED = { tabIndex: 0 } as const;

/** The customers who were talked about, by card number or initials. */
export function ReviewTable({ view: { meeting, names } }: { readonly view: MinutesView }) {
  const { t, date } = useT();
  return (
    <Section title={t('meeting.reviews')}>
      <section className={css.scroll} aria-label={t('meetings.table', { title: t('meeting.reviews') })} {...SCROLLED}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('meeting.code')}</th>
              <th scope="col">{t('meeting.owner')}</th>
              <th scope="col">{t('meeting.grade')}</th>
              <th scope="col">{t('meeting.plan')}</th>
              <th scope="col">{t('meeting.nextOn')}</th>
            </tr>
          </thead>
          <tbody>
            {meeting.reviews.map(({ id, code, ownerId, from, to, plan, nextOn }) => (
              <tr key={id}>
                <th scope="row">{code}</th>
                <td>{names.get(ownerId ?? '') ?? '—'}</td>
                <td>{to && to !== from ? `${from ?? '—'} → ${to}` : (from ?? '—')}</td>
                <td>{plan}</td>
                <td>{nextOn ? date(nextOn, 'short') : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
