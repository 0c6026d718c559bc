import { useEffect, useState } from 'react';
import { reopen, reopenOnce } from '../../app/reopen.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { useModal } from '../../kit/useModal.ts';
import css from './ConnectionLost.module.css';
import { useAudit } from './useDesk.ts';

/** In ms: long enough to see that the page goes away on purpose. */
const NOTICE = 600;

const stay = (): void => undefined;

/** The browser has lost its database: nothing more can be kept until the page is loaded anew, so nothing more is taken. */
export function ConnectionLost() {
  const lost = useAudit(({ saving }) => saving.name === 'failed' && saving.problem === 'connection-lost');
  return lost && <LostOverlay />;
}

function LostOverlay() {
  const { t } = useT();
  const [stuck, setStuck] = useState(false);
  const { ref, onCancel } = useModal(true, stay);

  useEffect(() => {
    // Opening the dialog took the focus away from what was being typed, which put it among the unsaved edits.
    const timer = setTimeout(() => setStuck(!reopenOnce()), NOTICE);
    return () => clearTimeout(timer);
  }, []);

  return (
    <dialog ref={ref} onCancel={onCancel} className={css.lost} aria-labelledby="connection-lost">
      <Icon name="retry" size="xl" />
      <h2 id="connection-lost">{t('audit.lost.title')}</h2>
      <p>{t('audit.lost.safe')}</p>
      {stuck && (
        <>
          <p>{t('audit.lost.todo')}</p>
          <Button variant="primary" onClick={reopen}>
            {t('audit.lost.reload')}
          </Button>
        </>
      )}
    </dialog>
  );
}
