import type { ComponentProps } from 'react';
import css from './Field.module.css';
import type { FieldTexts } from './Field.tsx';
import { Field } from './Field.tsx';
import { useDraft } from './useDraft.ts';

interface DraftTextFieldProps
  extends FieldTexts,
    Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange' | 'ref'> {
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** One line that is kept as it is typed, such as the reason of a "not applicable". */
export function DraftTextField({ label, hint, error, optional, value, onCommit, ...input }: DraftTextFieldProps) {
  const field = useDraft<HTMLInputElement>(value, onCommit);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...control}
          ref={field}
          defaultValue={value}
          className={css.control}
        />
      )}
    </Field>
  );
}
