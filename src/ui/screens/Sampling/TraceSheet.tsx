import { CHAIN_STEPS } from '../../../domain/sampling/parts.ts';
import { cardField } from '../../../domain/sampling/sampling.ts';
import type { TracedCard } from '../../../domain/sampling/summary.ts';
import { GradeHelper } from '../../app/grading/GradeHelper.tsx';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { CardTicks } from './CardTicks.tsx';
import { ChainResult } from './ChainResult.tsx';
import { RefField } from './RefField.tsx';
import css from './Trace.module.css';
import { TraceStep } from './TraceStep.tsx';
import { useSampling } from './useSampling.ts';

type TraceSheetProps = {
  /** The drawn number that is looked at. */
  readonly number: number | undefined;
  readonly onTurn: (number: number | undefined) => void;
};

/** One customer through the four papers (seed: 来店登记表 → 客户资料卡 → 日报表 → 客户状况变动表). */
export function TraceSheet({ number, onTurn }: TraceSheetProps) {
  const { t } = useT();
  const { traced } = useSampling().summary;
  const at = traced.findIndex(({ card }) => card.number === number);
  const shown = traced[at];
  const [before, after] = [traced[at - 1]?.card.number, traced[at + 1]?.card.number];
  return (
    <Sheet
      open={shown !== undefined}
      onClose={() => onTurn(undefined)}
      title={t('trace.number', { number: number ?? 0 })}
      actions={
        <>
          <Button icon="back" disabled={before === undefined} onClick={() => onTurn(before)}>
            {t('trace.prev')}
          </Button>
          {after === undefined ? (
            <Button variant="primary" icon="check" onClick={() => onTurn(undefined)}>
              {t('common.close')}
            </Button>
          ) : (
            <Button variant="primary" icon="next" iconEnd onClick={() => onTurn(after)}>
              {t('trace.next')}
            </Button>
          )}
        </>
      }
    >
      {shown && <Trace key={shown.card.number} traced={shown} />}
    </Sheet>
  );
}

function Trace({ traced }: { readonly traced: TracedCard }) {
  const { t } = useT();
  const { rules, write } = useSampling();
  const { card } = traced;
  const field = (part: string): string => cardField(card.drawId, card.number, part);
  return (
    <div className={css.trace}>
      <div className={css.pair}>
        <RefField value={card.ref} onRef={(ref) => void write({ [field('ref')]: ref })} />
        <OwnerField value={card.staffId} onOwner={(staffId) => void write({ [field('staffId')]: staffId })} />
      </div>
      {CHAIN_STEPS.map((step) => (
        <TraceStep key={step} card={card} step={step} />
      ))}
      <ChainResult traced={traced} />
      <CardTicks card={card} />
      <DraftTextArea
        label={t('trace.note')}
        hint={t('trace.noteHint')}
        optional
        maxLength={500}
        value={card.note}
        onCommit={(note) => void write({ [field('note')]: note })}
      />
      <details className={css.helper}>
        <summary>{t('trace.suggest')}</summary>
        <GradeHelper rules={rules} />
      </details>
    </div>
  );
}

type OwnerFieldProps = { readonly value: string | null; readonly onOwner: (staffId: string | null) => void };

function OwnerField({ value, onOwner }: OwnerFieldProps) {
  const { t } = useT();
  const { sellers } = useSampling();
  return (
    <SelectField
      label={t('trace.staff')}
      placeholder={t('trace.nobody')}
      options={sellers.map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? ''}
      onChange={({ target }) => onOwner(target.value || null)}
    />
  );
}
