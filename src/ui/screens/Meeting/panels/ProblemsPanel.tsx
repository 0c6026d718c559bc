import { type SyntheticEvent, useState } from 'react';
import { LIMITS } from '../../../../domain/limits.ts';
import { addMeetingAction } from '../../../../store/meetingActions.ts';
import { setDeleted } from '../../../../store/recordEdits.ts';
import { paths } from '../../../app/paths.ts';
import { useOfferUndo } from '../../../app/useOfferUndo.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Card } from '../../../kit/Card.tsx';
import { DateField } from '../../../kit/DateField.tsx';
import { IconButton } from '../../../kit/IconButton.tsx';
import { Section } from '../../../kit/Section.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { TextField } from '../../../kit/TextField.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

/** Complaints and support: each becomes an action with somebody's name and a day. */
export function ProblemsPanel({ desk }: PanelProps) {
  const { t, date } = useT();
  const offerUndo = useOfferUndo();
  const { tablet, view } = desk;

  async function remove(id: string): Promise<void> {
    await setDeleted(tablet, id, true);
    offerUndo(t('meeting.problemRemoved'), () => setDeleted(tablet, id, false));
  }

  return (
    <Section title={t('meeting.problems')} detail={t('meeting.problemsHint')}>
      <Stack>
        <ProblemForm desk={desk} />
        {view.actions.length === 0 && <p className={css.hint}>{t('meeting.noProblems')}</p>}
        {view.actions.length > 0 && (
          <ul className={css.people}>
            {view.actions.map(({ id, title, ownerId, dueOn }) => (
              <li key={id}>
                <span>
                  <span className={css.name}>{title}</span>
                  <span className={css.role}>
                    {t('meeting.ownerDue', {
                      owner: view.names.get(ownerId ?? '') ?? t('meeting.nobody'),
                      date: dueOn ? date(dueOn, 'short') : '—',
                    })}
                  </span>
                </span>
                <IconButton icon="trash" label={`${t('meeting.remove')}: ${title}`} onClick={() => void remove(id)} />
              </li>
            ))}
          </ul>
        )}
        <div>
          <ButtonLink variant="plain" icon="right" iconEnd href={paths.programmeActions(view.meeting.programmeId)}>
            {t('nav.actions')}
          </ButtonLink>
        </div>
      </Stack>
    </Section>
  );
}

function ProblemForm({ desk: { tablet, view } }: PanelProps) {
  const { t } = useT();
  const offerUndo = useOfferUndo();
  const [title, setTitle] = useState('');
  const [ownerId, setOwnerId] = useState('');
  const [dueOn, setDueOn] = useState(view.tomorrow);
  const [isMissing, setMissing] = useState(false);

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const said = title.trim();
    setMissing(said === '');
    if (said === '') return;
    const action = { title: said, ownerId: ownerId || null, dueOn: dueOn || view.tomorrow };
    offerUndo(t('meeting.problemAdded'), await addMeetingAction(tablet, view.meeting, action));
    setTitle('');
  }

  return (
    <Card>
      <form noValidate onSubmit={(event) => void add(event)}>
        <Stack>
          <TextField
            label={t('meeting.problem')}
            value={title}
            maxLength={LIMITS.text}
            error={isMissing ? t('meeting.problemNeeded') : undefined}
            onChange={({ target }) => setTitle(target.value)}
          />
          <div className={css.pair}>
            <SelectField
              label={t('meeting.owner')}
              placeholder={t('meeting.nobody')}
              options={view.staff.map(({ id, name }) => ({ value: id, label: name }))}
              value={ownerId}
              onChange={({ target }) => setOwnerId(target.value)}
            />
            <DateField label={t('meeting.dueOn')} value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
          </div>
          <div>
            <Button type="submit" variant="primary" icon="plus">
              {t('meeting.add')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
