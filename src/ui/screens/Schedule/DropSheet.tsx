import { type SyntheticEvent, useId, useState } from 'react';
import type { PlannedRow } from '../../../domain/schedule/schedule.ts';
import type { RowEdits } from '../../app/schedule/useRowEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import css from './RowSheets.module.css';

type DropSheetProps = {
  readonly planned: PlannedRow;
  readonly edits: RowEdits;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Why a row is not held at all. */
export function DropSheet({ planned, open, onClose, edits }: DropSheetProps) {
  const { t, text } = useT();
  const form = useId();
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('schedule.dropTitle', { item: text(planned.row.item) })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.back')}</Button>
          <Button type="submit" variant="danger" form={form}>
            {t('schedule.drop')}
          </Button>
        </>
      }
    >
      <DropForm id={form} planned={planned} edits={edits} onClose={onClose} />
    </Sheet>
  );
}

type DropFormProps = Omit<DropSheetProps, 'open'> & { readonly id: string };

function DropForm({ id, planned, edits, onClose }: DropFormProps) {
  const { t } = useT();
  const [reason, setReason] = useState(planned.reason);
  const [tried, setTried] = useState(false);

  async function drop(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    onClose();
    await edits.drop(planned, reason.trim());
  }

  return (
    <form id={id} className={css.form} noValidate onSubmit={(event) => void drop(event)}>
      <p>{t('schedule.dropHint')}</p>
      <ReasonFields reason={reason} onReason={setReason} missing={tried && reason.trim() === ''} />
    </form>
  );
}
