import { useState } from 'react';
import { useDraft } from '../../kit/useDraft.ts';
import css from './Figures.module.css';
import { wholeNumber } from './numbers.ts';

type NumberCellProps = {
  /** Row and column, read aloud. */
  readonly label: string;
  readonly value: number | null;
  readonly onNumber: (value: number | null) => void;
};

/** A whole number in a table, kept as it is typed; marked, and not kept, when it is none. */
export function NumberCell({ label, value, onNumber }: NumberCellProps) {
  const [bad, setBad] = useState(false);
  const text = value === null ? '' : String(value);
  const field = useDraft<HTMLInputElement>(text, (typed) => {
    const number = wholeNumber(typed);
    setBad(number === undefined);
    if (number !== undefined) onNumber(number);
  });
  return (
    <input
      ref={field}
      className={css.cell}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      aria-label={label}
      aria-invalid={bad || undefined}
      defaultValue={text}
    />
  );
}
