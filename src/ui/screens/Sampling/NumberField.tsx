import { useState } from 'react';
import { DraftTextField } from '../../kit/DraftTextField.tsx';

type NumberFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As stored. */
  readonly text: string;
  /** Null for nothing, undefined for what is no such number. */
  readonly parse: (typed: string) => number | null | undefined;
  /** What to say of it. */
  readonly fault: string;
  readonly onNumber: (value: number | null) => void;
};

/** A number that is kept as it is typed; what is none is not kept and says so. */
export function NumberField({ label, hint, text, parse, fault, onNumber }: NumberFieldProps) {
  const [bad, setBad] = useState(false);
  const take = (typed: string): void => {
    const value = parse(typed);
    setBad(value === undefined);
    if (value !== undefined) onNumber(value);
  };
  return (
    <DraftTextField
      // A fault goes while it is mended, not on leaving the field: what is tapped next must not move under the finger.
      onInput={({ currentTarget }) => setBad((now) => now && parse(currentTarget.value) === undefined)}
      label={label}
      hint={hint}
      error={bad ? fault : undefined}
      inputMode="decimal"
      value={text}
      onCommit={take}
    />
  );
}
