import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import css from './Field.module.css';
import type { FieldTexts } from './Field.tsx';
import { Field } from './Field.tsx';

/** Several lines of text in a form with a submit button; text that is kept as it is typed is a DraftTextArea. */
export function TextArea({ label, hint, error, optional, ...area }: FieldTexts & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea rows={3} {...area} {...control} className={cx(css.control, css.area)} />}
    </Field>
  );
}
