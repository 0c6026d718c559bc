import type { ComponentProps } from 'react';
import { useId } from 'react';
import { FieldError } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import css from './RadioCards.module.css';

export interface RadioCardOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
}

interface RadioCardsProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'onSelect'> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly RadioCardOption[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The chosen value, when the caller holds it. Leave it out with `register('name')` of react-hook-form. */
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChoose?: ((value: string) => void) | undefined;
}

/** One of a few, each with a line to explain it. */
export function RadioCards(props: RadioCardsProps) {
  const { legend, options, hint, error, value, defaultValue, onChoose, ...input } = props;
  const id = useId();
  return (
    <fieldset className={css.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={css.legend}>{legend}</legend>
      {hint && <p className={css.hint}>{hint}</p>}
      <div className={css.cards}>
        {options.map((option) => {
          const checked = value === undefined ? {} : { checked: value === option.value };
          const start = defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value };
          const held = onChoose ? { onChange: () => onChoose(option.value) } : {};
          return (
            <label key={option.value} className={css.card}>
              <input
                {...input}
                {...checked}
                {...start}
                {...held}
                type="radio"
                value={option.value}
                className={css.input}
              />
              {option.icon && <Icon name={option.icon} size="l" />}
              <span className={css.words}>
                <span className={css.label}>{option.label}</span>
                {option.hint && <span className={css.hint}>{option.hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
