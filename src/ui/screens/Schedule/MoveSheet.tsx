import { type SyntheticEvent, useId, useState } from 'react';
import { isTime } from '../../../domain/schedule/rowEdits.ts';
import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import type { RowEdits } from '../../app/schedule/useRowEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import css from './RowSheets.module.css';

type MoveSheetProps = {
  readonly planned: PlannedRow;
  /** The date of the day that the row belongs to. */
  readonly dayOn: string;
  readonly edits: RowEdits;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Another day or another time for one row, with the reason. */
export function MoveSheet({ planned, open, onClose, ...props }: MoveSheetProps) {
  const { t, text } = useT();
  const form = useId();
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('schedule.moveTitle', { item: text(planned.row.item) })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" form={form}>
            {t('schedule.move')}
          </Button>
        </>
      }
    >
      <MoveForm id={form} planned={planned} onClose={onClose} {...props} />
    </Sheet>
  );
}

type MoveFormProps = Omit<MoveSheetProps, 'open'> & { readonly id: string };

function MoveForm({ id, planned, dayOn, edits, onClose }: MoveFormProps) {
  const { t } = useT();
  const [time, setTime] = useState({ on: planned.on, start: planned.start, end: planned.end });
  const [reason, setReason] = useState(planned.reason);
  const [tried, setTried] = useState(false);

  async function move(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isTime(time) || reason.trim() === '') return;
    onClose();
    await edits.move(planned, dayOn, { ...time, reason: reason.trim() });
  }

  return (
    <form id={id} className={css.form} noValidate onSubmit={(event) => void move(event)}>
      <DateField
        label={t('schedule.date')}
        value={time.on}
        error={tried && time.on === '' ? t('schedule.dateNeeded') : undefined}
        onChange={({ target }) => setTime({ ...time, on: target.value })}
      />
      <div className={css.pair}>
        <TextField
          type="time"
          label={t('schedule.start')}
          value={time.start}
          onChange={({ target }) => setTime({ ...time, start: target.value })}
        />
        <TextField
          type="time"
          label={t('schedule.end')}
          value={time.end}
          error={tried && time.on !== '' && !isTime(time) ? t('schedule.endAfterStart') : undefined}
          onChange={({ target }) => setTime({ ...time, end: target.value })}
        />
      </div>
      <ReasonFields reason={reason} onReason={setReason} missing={tried && reason.trim() === ''} />
    </form>
  );
}
