import type { ReactNode } from 'react';
import { useId } from 'react';
import { useT } from '../i18n/useT.ts';
import css from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useModal } from './useModal.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A question that must be settled first. What can be undone is not asked: use an UndoBar. */
export function Dialog({ open, onClose, title, actions, children }: DialogProps) {
  const { t } = useT();
  const titleId = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} className={css.dialog} aria-labelledby={titleId}>
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
