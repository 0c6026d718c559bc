import { useState } from 'react';
import { ERASED_PARTS, type ErasedPart } from '../../../domain/erasure/personal.ts';
import { LIMITS } from '../../../domain/limits.ts';
import type { EraseAnswer } from '../../../domain/privacyWire.ts';
import { notify } from '../../app/session.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { FieldError } from '../../kit/Field.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { ask } from './usePeople.ts';

export type EraseTarget = {
  readonly recordId: string;
  readonly title: string;
  /** What there may be to erase of it. */
  readonly parts: readonly ErasedPart[];
  /** Somebody’s own name, wherever he signed. */
  readonly isOne: boolean;
};

type EraseFormProps = { readonly target: EraseTarget; readonly onErased: () => void };

/** First what would go, then, asked once more, it goes. */
export function EraseForm({ target, onErased }: EraseFormProps) {
  const { t } = useT();
  const [what, setWhat] = useState<readonly string[]>(target.isOne ? target.parts : []);
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<string>();
  const [plan, setPlan] = useState<EraseAnswer>();
  const chosen = ERASED_PARTS.filter((part) => what.includes(part));

  async function order(dryRun: boolean): Promise<void> {
    if (chosen.length === 0) return setFault(t('privacy.whatNeeded'));
    if (why.trim() === '') return setFault(t('privacy.whyNeeded'));
    setFault(undefined);
    const said = { recordId: target.recordId, what: chosen, why: why.trim(), dryRun };
    const answer = await ask((verbs, link) => verbs.erase(link, said));
    if (!answer.ok) return setFault(t(`cause.${answer.cause}`));
    if (dryRun) return setPlan(answer.body);
    notify('good', t('privacy.done'));
    onErased();
  }

  return (
    <Stack gap="l">
      {!target.isOne && (
        <CheckList
          legend={t('privacy.what')}
          options={target.parts.map((part) => ({
            value: part,
            label: t(`privacy.${part}`),
            hint: t(part === 'names' ? 'privacy.allNamesHint' : `privacy.${part}Hint`),
          }))}
          chosen={what}
          onChange={(parts) => {
            setWhat(parts);
            setPlan(undefined);
          }}
        />
      )}
      {target.isOne && <p>{t('privacy.namesHint')}</p>}
      <TextField
        label={t('privacy.why')}
        hint={t('privacy.whyHint')}
        value={why}
        maxLength={LIMITS.name}
        autoComplete="off"
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <FieldError id="erase-fault" error={fault} />
      {plan ? (
        <Plan plan={plan} onCancel={() => setPlan(undefined)} onErase={() => void order(false)} />
      ) : (
        <div>
          <Button onClick={() => void order(true)}>{t('privacy.look')}</Button>
        </div>
      )}
    </Stack>
  );
}

type PlanProps = { readonly plan: EraseAnswer; readonly onCancel: () => void; readonly onErase: () => void };

function Plan({ plan: { records, mentions }, onCancel, onErase }: PlanProps) {
  const { t } = useT();
  if (records.length === 0) return <p role="status">{t('privacy.nothing')}</p>;
  const sum = (count: (record: EraseAnswer['records'][number]) => number): number =>
    records.reduce((total, record) => total + count(record), 0);
  const counts = {
    records: records.length,
    fields: sum(({ fields }) => fields.length),
    photos: sum(({ photos }) => photos),
  };
  return (
    <Banner
      tone="error"
      title={t('privacy.sure')}
      actions={
        <>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
          <Button variant="danger" icon="trash" onClick={onErase}>
            {t('privacy.yes')}
          </Button>
        </>
      }
    >
      <p>{t('privacy.wouldGo', counts)}</p>
      <p>{t('privacy.history')}</p>
      <p>{t('privacy.offline')}</p>
      {mentions.length > 0 && <p>{t('privacy.mentions', { count: mentions.length })}</p>}
    </Banner>
  );
}
