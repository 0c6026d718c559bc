import type { MouseEvent, RefObject, SyntheticEvent } from 'react';
import { useEffect, useRef } from 'react';

interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: (event: SyntheticEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * A native modal dialog driven by `open`. Escape, the back gesture and a tap beside it ask to close; the focus goes back
 * to where it was, which not every engine does by itself.
 */
export function useModal(open: boolean, onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    const before = document.activeElement;
    dialog.showModal();
    document.documentElement.dataset.modal = '';
    return () => {
      dialog.close();
      if (!document.querySelector('dialog[open]')) delete document.documentElement.dataset.modal;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  return {
    ref,
    onCancel: (event) => {
      // A cancelled file picker inside bubbles the same event.
      if (event.target !== ref.current) return;
      event.preventDefault();
      onClose();
    },
    onClick: (event) => {
      if (event.target === ref.current) onClose();
    },
  };
}
