import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { MOST_DRAWN } from '../../../domain/sampling/draw.ts';
import { PILES, type Pile } from '../../../domain/sampling/parts.ts';
import { drawSample } from '../../../store/samplings.ts';
import { localDay } from '../../app/localDay.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stepper } from '../../kit/Stepper.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { wholeNumber } from './numbers.ts';
import css from './Sampling.module.css';
import { useSampling } from './useSampling.ts';

const MOST = 100_000;
const USUAL = 10;

/** Before anything is looked at: how many there are, how many to take. */
export function DrawForm() {
  const { t } = useT();
  return (
    <Section title={t('draw.title')} detail={t('draw.why')}>
      <Card>
        <DrawFields />
      </Card>
    </Section>
  );
}

type DrawFieldsProps = {
  /** Drawing again: then a reason is needed. */
  readonly again?: { readonly pile: Pile; readonly total: number; readonly count: number } | undefined;
  readonly onDrawn?: (() => void) | undefined;
};

export function DrawFields({ again, onDrawn }: DrawFieldsProps) {
  const { t } = useT();
  const tablet = useTablet();
  const { visit } = useSampling();
  const [pile, setPile] = useState<Pile>(again?.pile ?? 'card');
  const [total, setTotal] = useState(again ? String(again.total) : '');
  const [count, setCount] = useState(again?.count ?? USUAL);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const size = wholeNumber(total, { min: 1, max: MOST });
  const lacksReason = again !== undefined && reason.trim() === '';

  const draw = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (typeof size !== 'number' || lacksReason) return;
    const input = { pile, total: size, count: Math.min(count, size), reason: reason.trim() };
    void drawSample(tablet, { visit, today: localDay() }, input).then(onDrawn);
  };

  return (
    <form className={css.form} noValidate onSubmit={draw}>
      <RadioCards
        name="pile"
        legend={t('draw.pile')}
        value={pile}
        onChoose={(value) => setPile(PILES.find((known) => known === value) ?? 'card')}
        options={PILES.map((value) => ({ value, label: t(`draw.pile.${value}`), hint: t(`draw.pile.${value}Hint`) }))}
      />
      <div className={css.pair}>
        <TextField
          label={t('draw.total')}
          hint={t('draw.totalHint')}
          inputMode="numeric"
          autoComplete="off"
          value={total}
          error={tried && typeof size !== 'number' ? t('draw.totalNeeded') : undefined}
          onChange={({ target }) => setTotal(target.value)}
        />
        <Stepper label={t('draw.count')} value={count} onChange={setCount} min={1} max={MOST_DRAWN} />
      </div>
      {again && (
        <TextArea
          label={t('draw.reason')}
          hint={t('draw.reasonExample')}
          value={reason}
          maxLength={500}
          error={tried && lacksReason ? t('draw.reasonNeeded') : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <div>
        <Button type="submit" variant="primary">
          {t(again ? 'draw.again' : 'draw.go')}
        </Button>
      </div>
    </form>
  );
}
