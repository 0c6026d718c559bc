import { DUTIES } from '../../../../domain/fields/meetingAgendas.ts';
import { dutyField } from '../../../../domain/meetings/meeting.ts';
import { useT } from '../../../i18n/useT.ts';
import { ChoiceChips } from '../../../kit/ChoiceChips.tsx';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { Note } from './Note.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** Who does what today, by name. */
export function DutiesPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { view, save } = desk;
  const people = view.staff.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title={t('meeting.duties')}>
      <Stack gap="l">
        {people.length > 0 &&
          DUTIES.map((duty) => (
            <ChoiceChips
              key={duty}
              legend={t(`meeting.duty.${duty}`)}
              options={people}
              chosen={view.meeting.duties[duty] ?? []}
              onChoose={(id, on) => void save({ [dutyField(duty, id)]: on })}
            />
          ))}
        {view.dueActions.length > 0 && <DueActions desk={desk} />}
        <Note desk={desk} topic="duties" label={t('meeting.dutyNote')} />
      </Stack>
    </Section>
  );
}

/** What earlier meetings agreed and should be done by now. */
function DueActions({ desk: { view } }: PanelProps) {
  const { t, date } = useT();
  return (
    <div>
      <h3>{t('meeting.dueActions')}</h3>
      <ul className={css.people}>
        {view.dueActions.map(({ id, title, ownerId, dueOn }) => (
          <li key={id}>
            <span className={css.name}>{title}</span>
            <span className={css.hint}>
              {t('meeting.ownerDue', {
                owner: view.names.get(ownerId ?? '') ?? t('meeting.nobody'),
                date: dueOn ? date(dueOn, 'short') : '—',
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
