import { useEffect } from 'react';
import { Icon } from './Icon.tsx';
import css from './Toast.module.css';
import type { Tone } from './tone.ts';
import { TONE_ICONS } from './tone.ts';

export interface ToastMessage {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
}

interface ToastProps {
  readonly message: ToastMessage | null;
  readonly onExpire: (id: string) => void;
}

const SHOWN_MS = 6000;

/** A short notice that needs no answer. Keep it mounted, as the UndoBar. What the person must act on is a Banner. */
export function Toast({ message, onExpire }: ToastProps) {
  const id = message?.id;
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(() => onExpire(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, onExpire]);

  return (
    <div role="status">
      {message && (
        <p className={css.toast}>
          <Icon name={TONE_ICONS[message.tone]} />
          {message.text}
        </p>
      )}
    </div>
  );
}
