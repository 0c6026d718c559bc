import { useId } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import css from './SegmentedControl.module.css';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: IconName | undefined;
}

interface SegmentedControlProps<V extends string> {
  readonly label: string;
  readonly options: readonly Segment<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Shows the label above; else it is only read aloud. */
  readonly showLabel?: boolean | undefined;
}

/** A view or a preference with two to five states. Not for answers. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, options, value, onChange, showLabel } = props;
  const name = useId();
  return (
    <fieldset aria-label={showLabel ? undefined : label}>
      {showLabel && <legend className={css.legend}>{label}</legend>}
      <div className={css.segments}>
        {options.map((option) => (
          <label key={option.value} className={css.segment}>
            <input
              className={css.input}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
