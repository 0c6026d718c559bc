import type { ComponentProps } from 'react';
import css from './Field.module.css';
import type { FieldTexts } from './Field.tsx';
import { Field } from './Field.tsx';

/** A plain day (2026-11-23) through the tablet's own calendar. */
export function DateField({ label, hint, error, optional, ...input }: FieldTexts & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input {...input} {...control} type="date" className={css.control} />}
    </Field>
  );
}
