import { useState } from 'react';
import type { DecidedState } from '../../../domain/evaluation/closing.ts';
import { LIMITS } from '../../../domain/limits.ts';
import type { Person } from '../../../domain/records.ts';
import type { Decision } from '../../../store/evaluation.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { TextArea } from '../../kit/TextArea.tsx';

type DecisionSheetProps = {
  readonly state: DecidedState;
  readonly module: string;
  readonly people: ReadonlyMap<string, Person>;
  /** Person id of who holds the tablet. */
  readonly self: string;
  readonly onClose: () => void;
  readonly onDecide: (decision: Decision) => void;
};

/** Why a module is not assessed, and who approved that: both are printed on the sheet. */
export function DecisionSheet({ state, module, people, self, onClose, onDecide }: DecisionSheetProps) {
  const { t } = useT();
  const [by, setBy] = useState(self);
  const [reason, setReason] = useState('');
  const waived = state === 'waived';
  const persons = [...people.values()].filter(({ deleted, name }) => !deleted && name !== '');
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(waived ? 'close.waiveTitle' : 'close.failTitle', { module })}
      actions={
        <Button
          variant="primary"
          disabled={reason.trim() === ''}
          onClick={() => onDecide({ state, by, reason: reason.trim() })}
        >
          {t(waived ? 'close.doWaive' : 'close.doFail')}
        </Button>
      }
    >
      <p>{t(waived ? 'close.waiveWords' : 'close.failWords')}</p>
      <SelectField
        label={t(waived ? 'close.approver' : 'close.foundBy')}
        placeholder={null}
        value={by}
        options={persons.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => setBy(target.value)}
      />
      <TextArea
        label={t('close.reason')}
        rows={3}
        maxLength={LIMITS.text}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        {...(reason.trim() === '' && { hint: t('close.reasonNeeded') })}
      />
    </Sheet>
  );
}
