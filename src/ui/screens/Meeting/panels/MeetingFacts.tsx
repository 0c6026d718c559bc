import { setDeleted } from '../../../../store/recordEdits.ts';
import { paths } from '../../../app/paths.ts';
import { useOfferUndo } from '../../../app/useOfferUndo.ts';
import { usePlace } from '../../../app/usePlace.ts';
import { useT } from '../../../i18n/useT.ts';
import { Button } from '../../../kit/Button.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { TextField } from '../../../kit/TextField.tsx';
import css from './Panel.module.css';
import type { PanelProps } from './SlotPanel.tsx';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Who leads and who writes, and when it was to begin; the way out of a meeting that was started by mistake. */
export function MeetingFacts({ desk: { tablet, view, save } }: PanelProps) {
  const { t } = useT();
  const [, navigate] = usePlace();
  const offerUndo = useOfferUndo();
  const { meeting, staff } = view;
  const people = staff.map(({ id, name }) => ({ value: id, label: name }));

  async function cancel(): Promise<void> {
    await setDeleted(tablet, meeting.id, true);
    offerUndo(t('meeting.cancelled'), () => setDeleted(tablet, meeting.id, false));
    navigate(paths.dealerMeetings(meeting.programmeId));
  }

  return (
    <Stack>
      <div className={css.pair}>
        <SelectField
          label={t('meeting.chair')}
          placeholder={t('meeting.nobody')}
          options={people}
          value={meeting.chair ?? ''}
          onChange={({ target }) => void save({ chair: target.value || null })}
        />
        <SelectField
          label={t('meeting.scribe')}
          placeholder={t('meeting.nobody')}
          options={people}
          value={meeting.scribe ?? ''}
          onChange={({ target }) => void save({ scribe: target.value || null })}
        />
        <TextField
          key={meeting.due}
          label={t('meeting.due')}
          type="time"
          defaultValue={meeting.due}
          onBlur={({ target }) => {
            if (CLOCK.test(target.value) && target.value !== meeting.due) void save({ due: target.value });
          }}
        />
      </div>
      <div>
        <Button variant="plain" icon="trash" onClick={() => void cancel()}>
          {t('meeting.cancel')}
        </Button>
      </div>
    </Stack>
  );
}
