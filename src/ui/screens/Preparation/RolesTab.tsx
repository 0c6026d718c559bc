import { ROLE_DUTIES, type RoleDuties } from '../../../domain/schedule/roleDuties.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../kit/Section.tsx';
import css from './RolesTab.module.css';

/** What each role has to do in the programme and from day to day (岗位职责). */
export function RolesTab() {
  const { t } = useT();
  return (
    <Section title={t('roles.title')} detail={t('roles.detail')}>
      <ul className={css.cards}>
        {ROLE_DUTIES.map((duties) => (
          <RoleCard key={duties.role.id} duties={duties} />
        ))}
      </ul>
    </Section>
  );
}

function RoleCard({ duties: { role, duties, courses, leads, days } }: { readonly duties: RoleDuties }) {
  const { t, text } = useT();
  const said = [
    { term: t('roles.courses'), lines: courses.map(text) },
    {
      term: t('roles.morning'),
      lines: leads.filter(({ agenda }) => agenda === 'morning-meeting').map(({ title }) => text(title)),
    },
    {
      term: t('roles.evening'),
      lines: leads.filter(({ agenda }) => agenda === 'evening-meeting').map(({ title }) => text(title)),
    },
    ...days.map(({ day, items }) => ({ term: t('schedule.day', { no: day }), lines: items.map(text) })),
    { term: t('roles.rights'), lines: role.rights.map((right) => t(`roles.right.${right}`)) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <li className={css.card} data-print="whole">
      <h3>{text(role.title)}</h3>
      <p className={css.lead}>{text(role.duty)}</p>
      <ul className={css.duties}>
        {duties.map((duty) => (
          <li key={duty.zh}>{text(duty)}</li>
        ))}
      </ul>
      {said.length > 0 && (
        <dl className={css.facts}>
          {said.map(({ term, lines }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{lines.join(t('roles.comma'))}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
