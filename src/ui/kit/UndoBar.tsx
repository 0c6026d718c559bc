import { useEffect, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { Icon } from './Icon.tsx';
import css from './UndoBar.module.css';

export interface Undoable {
  /** Another id starts the time anew. */
  readonly id: string;
  /** What was done, in words. */
  readonly message: string;
}

interface UndoBarProps {
  readonly undoable: Undoable | null;
  readonly onUndo: (id: string) => void;
  /** The time is over. */
  readonly onExpire: (id: string) => void;
  /** 10 when left out. */
  readonly seconds?: number | undefined;
}

/** Keep it mounted: screen readers announce what changes inside, not what comes with its region. */
export function UndoBar({ undoable, onUndo, onExpire, seconds = 10 }: UndoBarProps) {
  return (
    <div role="status">
      {undoable && (
        <UndoRow key={undoable.id} undoable={undoable} onUndo={onUndo} onExpire={onExpire} seconds={seconds} />
      )}
    </div>
  );
}

type UndoRowProps = UndoBarProps & { readonly undoable: Undoable; readonly seconds: number };

function UndoRow({ undoable, onUndo, onExpire, seconds }: UndoRowProps) {
  const { t } = useT();
  const [left, setLeft] = useState(seconds);
  const [held, setHeld] = useState(false);
  const { id, message } = undoable;

  // Whoever is on the way to the button gets the time needed (WCAG 2.2.1).
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => {
      if (left <= 1) onExpire(id);
      else setLeft(left - 1);
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, held, id, onExpire]);

  return (
    <div className={css.bar}>
      <span className={css.message}>{message}</span>
      <button
        type="button"
        className={css.undo}
        onClick={() => onUndo(id)}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <Icon name="undo" />
        <span className={css.word}>{t('common.undo')}</span>
        <span className={css.left} aria-hidden="true" title={t('common.undoSeconds', { count: left })}>
          {left}
        </span>
      </button>
      {/* Steps once a second instead of gliding: nothing moves for longer than 200 ms. */}
      <span className={css.time} style={{ inlineSize: `${(left / seconds) * 100}%` }} />
    </div>
  );
}
