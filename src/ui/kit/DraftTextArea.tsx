import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import css from './Field.module.css';
import type { FieldTexts } from './Field.tsx';
import { Field } from './Field.tsx';
import { useDraft } from './useDraft.ts';

interface DraftTextAreaProps
  extends FieldTexts,
    Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange' | 'ref'> {
  /** The stored text. */
  readonly value: string;
  /** Stores the text; called as described at keepDraft. */
  readonly onCommit: (text: string) => void;
}

/** A note without a save button. Give it `key={itemId}` where one place shows the notes of several items. */
export function DraftTextArea({ label, hint, error, optional, value, onCommit, ...area }: DraftTextAreaProps) {
  const field = useDraft<HTMLTextAreaElement>(value, onCommit);
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <textarea
          rows={3}
          {...area}
          {...control}
          ref={field}
          defaultValue={value}
          className={cx(css.control, css.area)}
        />
      )}
    </Field>
  );
}
