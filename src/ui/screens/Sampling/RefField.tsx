import { useState } from 'react';
import { type CodeFault, codeFault, tidyCode } from '../../../domain/customerCode.ts';
import { useT } from '../../i18n/useT.ts';
import { DraftTextField } from '../../kit/DraftTextField.tsx';

type RefFieldProps = { readonly value: string; readonly onRef: (ref: string) => void };

/** Who the customer is, without saying who: a name or a telephone number is not kept, and the field says why. */
export function RefField({ value, onRef }: RefFieldProps) {
  const { t } = useT();
  const [fault, setFault] = useState<CodeFault | null>(null);
  const take = (typed: string): void => {
    const ref = tidyCode(typed);
    const found = codeFault(ref);
    setFault(found);
    if (!found) onRef(ref);
  };
  return (
    <DraftTextField
      // A fault goes while it is mended, not on leaving the field: what is tapped next must not move under the finger.
      onInput={({ currentTarget }) => setFault((now) => now && codeFault(tidyCode(currentTarget.value)))}
      label={t('trace.ref')}
      hint={t('customerCode.hint')}
      error={fault ? t(`customerCode.${fault}`) : undefined}
      autoCapitalize="characters"
      spellCheck={false}
      value={value}
      onCommit={take}
    />
  );
}
