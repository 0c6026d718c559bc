import type { ReactNode } from 'react';
import { useId } from 'react';
import { useT } from '../i18n/useT.ts';
import css from './Field.module.css';
import { Icon } from './Icon.tsx';

export interface FieldTexts {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it, in words. */
  readonly error?: string | undefined;
  /** Says "optional" after the label; what is not marked is needed. */
  readonly optional?: boolean | undefined;
}

/** What a native control must carry to belong to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps extends FieldTexts {
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, hint and error around one native control. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const { t } = useT();
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
        {optional && <span className={css.optional}>{t('common.optional')}</span>}
      </label>
      {hint && (
        <p className={css.hint} id={hintId}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** The error of a control or a group, with an icon; read aloud when it appears. */
export function FieldError({ id, error }: { readonly id: string; readonly error?: string | undefined }) {
  return (
    <p className={css.error} id={id} aria-live="polite">
      {error && (
        <>
          <Icon name="warning" size="s" />
          {error}
        </>
      )}
    </p>
  );
}
