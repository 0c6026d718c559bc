import type { ComponentProps } from 'react';
import css from './Field.module.css';
import type { FieldTexts } from './Field.tsx';
import { Field } from './Field.tsx';

/** One line of text; spread `register('name')` of react-hook-form into it. */
export function TextField({ label, hint, error, optional, ...input }: FieldTexts & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input type="text" autoComplete="off" {...input} {...control} className={css.control} />}
    </Field>
  );
}
