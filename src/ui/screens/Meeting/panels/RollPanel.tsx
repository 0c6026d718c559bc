import { ROLES } from '../../../../domain/catalogue/roles.ts';
import { ROLL_STATES, type RollState } from '../../../../domain/fields/meetingAgendas.ts';
import type { Staff } from '../../../../domain/staff.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Section.tsx';
import { SegmentedControl } from '../../../kit/SegmentedControl.tsx';
import { AddSellers } from './AddSellers.tsx';
import { MeetingFacts } from './MeetingFacts.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** Who is here; the rest with one tap. */
export function RollPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { view, save } = desk;
  const { meeting } = view;
  const managers = view.staff.filter(({ role }) => role === 'sales-manager');
  const expected = [...managers, ...view.sellers];
  // Service and customer relations look in for a minute.
  const guests = view.staff.filter((person) => !expected.includes(person));
  const open = expected.filter(({ id }) => meeting.roll[id] === undefined);
  const came = expected.filter(({ id }) => meeting.roll[id] === 'present' || meeting.roll[id] === 'late').length;
  return (
    <>
      <Section
        title={t('meeting.roll')}
        detail={expected.length > 0 && t('meeting.rollCount', { came, all: expected.length })}
        actions={
          open.length > 0 && (
            <Button
              icon="check"
              onClick={() => void save(Object.fromEntries(open.map(({ id }) => [`roll.${id}`, 'present'])))}
            >
              {t('meeting.allPresent')}
            </Button>
          )
        }
      >
        {view.sellers.length === 0 && <AddSellers desk={desk} />}
        {view.staff.length > 0 && (
          <ul className={css.people}>
            {[...expected, ...guests].map((person) => (
              <RollRow key={person.id} desk={desk} person={person} />
            ))}
          </ul>
        )}
      </Section>
      <MeetingFacts desk={desk} />
    </>
  );
}

function RollRow({ desk: { view, save }, person }: PanelProps & { readonly person: Staff }) {
  const { t, text } = useT();
  const { id, name, role } = person;
  const title = ROLES.find((known) => known.id === role)?.title;
  const value: RollState | '' = view.meeting.roll[id] ?? '';
  return (
    <li>
      <span className={css.name}>
        {name}
        {title && <span className={css.role}>{text(title)}</span>}
      </span>
      <SegmentedControl<RollState | ''>
        label={`${t('meeting.roll')}: ${name}`}
        options={ROLL_STATES.map((state) => ({ value: state, label: t(`meeting.roll.${state}`) }))}
        value={value}
        onChange={(state) => void save({ [`roll.${id}`]: state || null })}
      />
    </li>
  );
}
