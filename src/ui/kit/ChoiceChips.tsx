import { useId } from 'react';
import css from './ChoiceChips.module.css';

export interface ChoiceChip {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

interface ChoiceChipsProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly ChoiceChip[];
  readonly chosen: readonly string[];
  /** One of them only. */
  readonly single?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChoose: (value: string, on: boolean) => void;
}

/** One or several of a handful, all in sight; they wrap to as many lines as it takes. */
export function ChoiceChips(props: ChoiceChipsProps) {
  const { legend, hint, options, chosen, single, disabled, onChoose } = props;
  const id = useId();
  return (
    <fieldset className={css.group} disabled={disabled} aria-describedby={hint && `${id}-hint`}>
      <legend className={css.legend}>{legend}</legend>
      {hint && (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={css.chips}>
        {options.map(({ value, label, detail }) => (
          <label key={value} className={css.chip}>
            <input
              className={css.input}
              type={single ? 'radio' : 'checkbox'}
              name={id}
              checked={chosen.includes(value)}
              onChange={({ target }) => onChoose(value, target.checked)}
            />
            <span className={css.words}>
              <span className={css.label}>{label}</span>
              {detail && <span className={css.detail}>{detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
