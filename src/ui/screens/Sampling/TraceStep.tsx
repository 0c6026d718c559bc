import { useId, useMemo } from 'react';
import { GRADE_CODES } from '../../../domain/catalogue/types.ts';
import { type ChainStep, FOUND_STATES, PARTS_OF_STEP, type StepPart } from '../../../domain/sampling/parts.ts';
import { cardField, type SampledCard } from '../../../domain/sampling/sampling.ts';
import { useT } from '../../i18n/useT.ts';
import { AnswerButtons, type AnswerOption } from '../../kit/AnswerButtons.tsx';
import { Button } from '../../kit/Button.tsx';
import { DraftTextField } from '../../kit/DraftTextField.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import css from './Trace.module.css';
import { useSampling } from './useSampling.ts';

const GRADE_OPTIONS = GRADE_CODES.map((code) => ({ value: code, label: code }));
const TONES = { yes: 'good', no: 'weak', na: 'unknown' } as const;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

type TraceStepProps = { readonly card: SampledCard; readonly step: ChainStep };

/** One paper: is the customer in it, and what is written there. */
export function TraceStep({ card, step }: TraceStepProps) {
  const { t } = useT();
  const { write } = useSampling();
  const titleId = useId();
  const facts = card.steps[step];
  const set = (part: string, value: string | null): void =>
    void write({ [cardField(card.drawId, card.number, `${step}.${part}`)]: value });
  const options = useFoundOptions(step);
  return (
    <section className={css.step} aria-labelledby={titleId}>
      <h3 id={titleId}>{t(`trace.step.${step}`)}</h3>
      <AnswerButtons
        name={`${step}-found`}
        label={t('trace.found', { step: t(`trace.step.${step}`) })}
        options={options}
        value={facts.found}
        onAnswer={(value) => set('found', String(value))}
        onClear={() => set('found', null)}
      />
      {(step === 'daily' || step === 'status') && <SameAsCard card={card} step={step} />}
      {facts.found === 'yes' && (
        <div className={css.parts}>
          {PARTS_OF_STEP[step].map((part) => (
            <PartField key={part} step={step} part={part} value={facts[part]} onPart={(value) => set(part, value)} />
          ))}
        </div>
      )}
    </section>
  );
}

/** Only a register may rightly lack a customer: who was found outside never came through the door. */
function useFoundOptions(step: ChainStep): AnswerOption[] {
  const { t } = useT();
  return useMemo(() => {
    const states = FOUND_STATES.filter((state) => state !== 'na' || step === 'register');
    return states.map((value) => ({
      value,
      label: t(`trace.found.${value}`),
      tone: TONES[value],
      icon: value === 'na' ? 'minus' : undefined,
    }));
  }, [t, step]);
}

/** Most often the other papers say what the card says: one tap instead of three fields. */
function SameAsCard({ card, step }: TraceStepProps) {
  const { t } = useT();
  const { write } = useSampling();
  const facts = card.steps.card;
  if (facts.found !== 'yes' || facts.grade === null || card.steps[step].found !== null) return null;
  const copy = (): void => {
    const at = (part: string): string => cardField(card.drawId, card.number, `${step}.${part}`);
    const parts = PARTS_OF_STEP[step].map((part) => [at(part), facts[part]]);
    void write({ [at('found')]: 'yes', ...(Object.fromEntries(parts) as Record<string, string | null>) });
  };
  return (
    <Button icon="check" onClick={copy}>
      {t('trace.sameAsCard')}
    </Button>
  );
}

type PartFieldProps = {
  readonly step: ChainStep;
  readonly part: StepPart;
  readonly value: string | null;
  readonly onPart: (value: string | null) => void;
};

function PartField({ step, part, value, onPart }: PartFieldProps) {
  const { t } = useT();
  if (part === 'grade') {
    return (
      <SelectField
        label={t('trace.grade')}
        placeholder={t('trace.noGrade')}
        options={GRADE_OPTIONS}
        value={value ?? ''}
        onChange={({ target }) => onPart(target.value || null)}
      />
    );
  }
  const isVisit = step === 'register' && part === 'lastOn';
  return (
    <DraftTextField
      type="date"
      label={t(isVisit ? 'trace.lastOn.register' : `trace.${part}`)}
      value={value ?? ''}
      onCommit={(day) => onPart(WHOLE_DAY.test(day) ? day : null)}
    />
  );
}
