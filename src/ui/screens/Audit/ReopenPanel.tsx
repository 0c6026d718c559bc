import { useState } from 'react';
import { LIMITS } from '../../../domain/limits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import css from './SealedView.module.css';
import { useDesk } from './useDesk.ts';

/** Opening a sealed audit again: a change like any other, and it needs a reason. */
export function ReopenPanel() {
  const { t } = useT();
  const { audit } = useDesk();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <div data-print="no">
        <Button icon="edit" onClick={() => setOpen(true)}>
          {t('audit.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.reopen} data-print="no">
      <TextArea
        label={t('audit.reopen.reason')}
        hint={t('audit.reopen.hint')}
        rows={2}
        maxLength={LIMITS.text}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className={css.actions}>
        <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
        <Button variant="primary" disabled={reason.trim() === ''} onClick={() => void audit.reopen(reason.trim())}>
          {t('audit.reopen.do')}
        </Button>
      </div>
    </div>
  );
}
