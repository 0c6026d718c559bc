import { useId } from 'react';
import { useT } from '../i18n/useT.ts';
import type { DialogProps } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';
import css from './Sheet.module.css';
import { useModal } from './useModal.ts';

/** Something to look at or write beside the work (guide, history, note): from the side, or from below in portrait. */
export function Sheet({ open, onClose, title, actions, children }: DialogProps) {
  const { t } = useT();
  const titleId = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} className={css.sheet} aria-labelledby={titleId}>
      {open && (
        <div className={css.box}>
          <div className={css.head}>
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={t('common.close')} onClick={onClose} />
          </div>
          <div className={css.content}>{children}</div>
          {actions && <div className={css.actions}>{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
