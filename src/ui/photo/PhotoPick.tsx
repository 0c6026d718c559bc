import type { ChangeEvent, ReactNode } from 'react';
import css from './PhotoPick.module.css';

interface PhotoPickProps {
  readonly label: string;
  /** Opens the camera at once; without it the tablet's own picker, several at a time. */
  readonly camera?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Called before the camera or the picker opens. */
  readonly onOpen?: (() => void) | undefined;
  /** The picker was left without a choice. */
  readonly onCancel?: (() => void) | undefined;
  readonly onPick: (files: readonly File[]) => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A file input under a button's looks. */
export function PhotoPick({ label, camera, disabled, onOpen, onCancel, onPick, className, children }: PhotoPickProps) {
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // Or the same photo could not be chosen again.
    target.value = '';
    if (files.length > 0) onPick(files);
    else onCancel?.();
  };
  const source = camera ? { capture: 'environment' as const } : { multiple: true };
  return (
    <label className={`${css.pick} ${className ?? ''}`} data-off={disabled ? '' : undefined}>
      <input
        {...source}
        className={css.input}
        type="file"
        accept="image/*"
        aria-label={label}
        disabled={disabled}
        onClick={onOpen}
        onChange={take}
        ref={(input) => {
          // React listens for this event on dialogs only.
          const cancel = (): void => onCancel?.();
          input?.addEventListener('cancel', cancel);
          return () => input?.removeEventListener('cancel', cancel);
        }}
      />
      <span className={css.ring} />
      {children}
    </label>
  );
}
