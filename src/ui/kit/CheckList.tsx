import css from './CheckList.module.css';

export interface CheckOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface CheckListProps {
  readonly legend: string;
  readonly options: readonly CheckOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few. */
export function CheckList({ legend, options, chosen, onChange }: CheckListProps) {
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{legend}</legend>
      <div className={css.options}>
        {options.map(({ value, label, hint }) => (
          <label key={value} className={css.option}>
            <input
              type="checkbox"
              className={css.input}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className={css.words}>
              {label}
              {hint && <span className={css.hint}>{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
