import type { ChangeEvent, CompositionEvent } from 'react';
import { useId } from 'react';
import { cx } from './cx.ts';
import fieldCss from './Field.module.css';
import { Icon } from './Icon.tsx';
import css from './SearchField.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly defaultValue?: string | undefined;
  /** Called with what stands in the field, but never with half-typed Chinese. */
  readonly onSearch: (text: string) => void;
}

export function SearchField({ label, defaultValue, onSearch }: SearchFieldProps) {
  const id = useId();
  const typed = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) onSearch(target.value);
  };
  const composed = (event: CompositionEvent<HTMLInputElement>): void => onSearch(event.currentTarget.value);

  return (
    <search className={css.search}>
      <label className={css.icon} htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
        <Icon name="search" />
      </label>
      <input
        id={id}
        className={cx(fieldCss.control, css.input)}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        placeholder={label}
        defaultValue={defaultValue}
        onChange={typed}
        onCompositionEnd={composed}
      />
    </search>
  );
}
