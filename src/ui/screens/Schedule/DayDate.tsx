import { useState } from 'react';
import type { PlannedDay } from '../../../domain/schedule/schedule.ts';
import type { RowEdits } from '../../app/schedule/useRowEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { Stack } from '../../kit/Stack.tsx';

type DayDateProps = { readonly day: PlannedDay; readonly edits: RowEdits };

/** Gives one of the five days another date, or lets it follow the day before again. */
export function DayDate({ day, edits }: DayDateProps) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="calendar" onClick={() => setOpen(true)}>
        {t('schedule.moveDay')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('schedule.dayDate', { no: day.no })}>
        <DayDateForm day={day} edits={edits} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function DayDateForm({ day, edits, onClose }: DayDateProps & { readonly onClose: () => void }) {
  const { t } = useT();
  const [on, setOn] = useState(day.on);

  async function keep(): Promise<void> {
    onClose();
    if (on !== '' && on !== day.on) await edits.moveDay(day.no, on);
  }

  async function follow(): Promise<void> {
    onClose();
    await edits.moveDay(day.no, null);
  }

  return (
    <Stack gap="l">
      <DateField
        label={t('schedule.date')}
        hint={t('schedule.moveDayHint')}
        value={on}
        onChange={({ target }) => setOn(target.value)}
      />
      <Button variant="primary" onClick={() => void keep()}>
        {t('common.save')}
      </Button>
      {day.chosen && (
        <Button icon="undo" onClick={() => void follow()}>
          {t('schedule.followAgain')}
        </Button>
      )}
    </Stack>
  );
}
