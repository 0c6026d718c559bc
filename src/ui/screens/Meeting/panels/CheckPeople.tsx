import { CHECK_STATES, type CheckState } from '../../../../domain/fields/meetingAgendas.ts';
import { useT } from '../../../i18n/useT.ts';
import { SegmentedControl } from '../../../kit/SegmentedControl.tsx';
import css from './Panel.module.css';
import { presentSellers } from './presentSellers.ts';
import type { PanelProps } from './SlotPanel.tsx';

type CheckPeopleProps = PanelProps & { readonly what: 'grooming' | 'checks' };

/** Each person: in order, or put right on the spot. */
export function CheckPeople({ desk, what }: CheckPeopleProps) {
  const { t } = useT();
  const { view, save } = desk;
  return (
    <ul className={css.people}>
      {presentSellers(desk).map(({ id, name }) => (
        <li key={id}>
          <span className={css.name}>{name}</span>
          <SegmentedControl<CheckState | ''>
            label={`${t(`meeting.${what}`)}: ${name}`}
            options={CHECK_STATES.map((state) => ({ value: state, label: t(`meeting.check.${state}`) }))}
            value={view.meeting[what][id] ?? ''}
            onChange={(state) => void save({ [`${what}.${id}`]: state || null })}
          />
        </li>
      ))}
    </ul>
  );
}
