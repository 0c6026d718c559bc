import { useMemo } from 'react';
import { CARD_TICKS, type CardTick } from '../../../domain/sampling/parts.ts';
import { cardField, type SampledCard } from '../../../domain/sampling/sampling.ts';
import { useT } from '../../i18n/useT.ts';
import { AnswerButtons, type AnswerOption } from '../../kit/AnswerButtons.tsx';
import css from './Trace.module.css';
import { useSampling } from './useSampling.ts';

const keyOf = (tick: boolean | null): string | null => (tick === null ? null : tick ? 'yes' : 'no');

/** What the checklist asks of a card beside the chain. */
export function CardTicks({ card }: { readonly card: SampledCard }) {
  const { t } = useT();
  const { write } = useSampling();
  const options = useMemo<AnswerOption[]>(
    () => [
      { value: 'yes', label: t('trace.yes'), tone: 'good' },
      { value: 'no', label: t('trace.no'), tone: 'weak' },
    ],
    [t],
  );
  const set = (tick: CardTick, value: boolean | null): void =>
    void write({ [cardField(card.drawId, card.number, `ticks.${tick}`)]: value });
  return (
    <section className={css.step}>
      <h3>{t('trace.ticks')}</h3>
      {CARD_TICKS.map((tick) => (
        <div key={tick} className={css.tick}>
          <div>
            <p className={css.tickTitle}>{t(`trace.tick.${tick}`)}</p>
            <p className={css.quiet}>{t(`trace.tick.${tick}Hint`)}</p>
          </div>
          <AnswerButtons
            name={`tick-${tick}`}
            label={t(`trace.tick.${tick}`)}
            options={options}
            value={keyOf(card.ticks[tick])}
            onAnswer={(value) => set(tick, value === 'yes')}
            onClear={() => set(tick, null)}
          />
        </div>
      ))}
    </section>
  );
}
