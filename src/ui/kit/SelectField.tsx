import type { ComponentProps } from 'react';
import { useT } from '../i18n/useT.ts';
import css from './Field.module.css';
import type { FieldTexts } from './Field.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldTexts, ComponentProps<'select'> {
  readonly options: readonly SelectOption[];
  /** The words of the empty first choice; null for none. */
  readonly placeholder?: string | null | undefined;
}

/** The tablet's own picker; spread `register('name')` of react-hook-form into it. */
export function SelectField({ label, hint, error, optional, options, placeholder, ...select }: SelectFieldProps) {
  const { t } = useT();
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <span className={css.pick}>
          <select {...select} {...control} className={css.control}>
            {placeholder !== null && <option value="">{placeholder ?? t('common.choose')}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" size="s" />
        </span>
      )}
    </Field>
  );
}
