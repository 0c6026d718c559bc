import { type SyntheticEvent, useState } from 'react';
import type { CheckedReceipt } from '../../../domain/receiptWire.ts';
import type { SyncCause } from '../../../store/syncState.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { ReceiptFacts } from './ReceiptFacts.tsx';
import css from './SyncStatus.module.css';

type Step =
  | { readonly name: 'idle' }
  | { readonly name: 'asking' }
  | { readonly name: 'not-a-number' }
  | { readonly name: 'unknown'; readonly number: string }
  | { readonly name: 'failed'; readonly cause: SyncCause }
  | { readonly name: 'found'; readonly receipts: readonly CheckedReceipt[] };

/** "2026 1123 9f3a51c2" is what somebody may read out or type; there is one way to write it. */
function numberIn(typed: string): string | undefined {
  const plain = typed.replace(/[^0-9a-f]/gi, '').toUpperCase();
  return /^\d{8}[0-9A-F]{8}$/.test(plain) ? `${plain.slice(0, 8)}-${plain.slice(8)}` : undefined;
}

async function ask(number: string): Promise<Step> {
  // Loaded with the first question.
  const [{ checkReceipt }, { pageLink }] = await Promise.all([
    import('../../../sync/checkReceipt.ts'),
    import('../../../sync/syncLoop.ts'),
  ]);
  const answer = await checkReceipt(pageLink(), number);
  if (answer.ok) return { name: 'found', receipts: answer.body };
  return answer.status === 404 && answer.cause === 'refused'
    ? { name: 'unknown', number }
    : { name: 'failed', cause: answer.cause };
}

/** A receipt by its number: what it stands for, and whether head office still has all of that. */
export function ReceiptCheck() {
  const { t } = useT();
  const [step, setStep] = useState<Step>({ name: 'idle' });

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('number');
    const number = numberIn(typeof typed === 'string' ? typed : '');
    if (number === undefined) return setStep({ name: 'not-a-number' });
    setStep({ name: 'asking' });
    setStep(await ask(number).catch((): Step => ({ name: 'failed', cause: 'unreachable' })));
  }

  return (
    <form className={css.state} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('receipt.number')}
        hint={t('receipt.hint')}
        name="number"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        error={step.name === 'not-a-number' ? t('receipt.notANumber') : undefined}
      />
      <Button type="submit" icon="search" disabled={step.name === 'asking'}>
        {t('receipt.check')}
      </Button>
      <div role="status">{step.name === 'asking' && <p>{t('receipt.asking')}</p>}</div>
      {step.name === 'unknown' && (
        <Banner tone="warn" title={t('receipt.unknown', { number: step.number })} todo={t('receipt.unknownTodo')} />
      )}
      {step.name === 'failed' && <Banner tone="warn" title={t('receipt.failed')} todo={t(`cause.${step.cause}`)} />}
      {step.name === 'found' &&
        step.receipts.map((receipt) => <ReceiptFacts key={receipt.auditId + receipt.at} receipt={receipt} />)}
    </form>
  );
}
