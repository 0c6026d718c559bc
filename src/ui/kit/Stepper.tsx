import type { ChangeEvent } from 'react';
import { useId } from 'react';
import { useT } from '../i18n/useT.ts';
import { Icon } from './Icon.tsx';
import css from './Stepper.module.css';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
}

/** A count with large keys on both sides; the figure can be typed too. */
export function Stepper({ label, value, onChange, min = 0, max = 9999, step = 1 }: StepperProps) {
  const { t } = useT();
  const id = useId();
  const set = (next: number): void => onChange(Math.min(max, Math.max(min, next)));
  const typed = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (!Number.isNaN(target.valueAsNumber)) set(target.valueAsNumber);
  };
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div className={css.stepper}>
        <button
          type="button"
          className={css.key}
          aria-label={t('common.decrease', { label })}
          disabled={value <= min}
          onClick={() => set(value - step)}
        >
          <Icon name="minus" />
        </button>
        <input
          id={id}
          className={css.figure}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={typed}
        />
        <button
          type="button"
          className={css.key}
          aria-label={t('common.increase', { label })}
          disabled={value >= max}
          onClick={() => set(value + step)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
