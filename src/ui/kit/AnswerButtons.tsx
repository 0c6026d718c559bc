import type { KeyboardEvent } from 'react';
import { memo } from 'react';
import css from './AnswerButtons.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import type { Tone } from './tone.ts';
import { TONE_ICONS } from './tone.ts';

export type AnswerValue = string | number;

export interface AnswerOption {
  readonly value: AnswerValue;
  /** The word on the key, or the figure of a 0–5 scale. */
  readonly label: string;
  readonly tone: Tone;
  /** Small words below: what the figure means. */
  readonly hint?: string | undefined;
  /** Instead of the tone's own; figures (a label of one digit) have none. */
  readonly icon?: IconName | undefined;
}

interface AnswerButtonsProps {
  /** Names the group in the document, and comes back with each answer so that one handler serves all items. */
  readonly name: string;
  /** Read aloud: the question. */
  readonly label: string;
  /** Keep the arrays in module constants or useMemo: the control is memoised. */
  readonly options: readonly AnswerOption[];
  /** Not applicable, not observed: smaller keys of the same group. */
  readonly secondary?: readonly AnswerOption[] | undefined;
  readonly value: AnswerValue | null;
  readonly onAnswer: (value: AnswerValue, name: string) => void;
  /** A tap on the chosen key, or Delete, takes the answer back. */
  readonly onClear?: ((name: string) => void) | undefined;
  readonly disabled?: boolean | undefined;
}

const NO_OPTIONS: readonly AnswerOption[] = [];

/** The answer to one item: native radios with the size of a thumb; one tap answers, a second takes it back. */
export const AnswerButtons = memo(function AnswerButtons(props: AnswerButtonsProps) {
  const { name, label, options, secondary = NO_OPTIONS, value, onAnswer, onClear, disabled } = props;

  const clearByKey = (event: KeyboardEvent): void => {
    if (value === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    onClear?.(name);
  };

  const keyOf = (option: AnswerOption, small: boolean) => (
    <AnswerKey
      key={option.value}
      name={name}
      option={option}
      small={small}
      chosen={option.value === value}
      disabled={disabled}
      onAnswer={() => onAnswer(option.value, name)}
      onClear={() => onClear?.(name)}
      onKeyDown={clearByKey}
    />
  );

  return (
    <div className={css.group} role="radiogroup" aria-label={label}>
      <div className={cx(css.keys, options.length > 3 && css.scale)}>
        {options.map((option) => keyOf(option, false))}
      </div>
      {secondary.length > 0 && <div className={css.blanks}>{secondary.map((option) => keyOf(option, true))}</div>}
    </div>
  );
});

interface AnswerKeyProps {
  readonly name: string;
  readonly option: AnswerOption;
  readonly small: boolean;
  readonly chosen: boolean;
  readonly disabled: boolean | undefined;
  readonly onAnswer: () => void;
  readonly onClear: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function AnswerKey({ name, option, small, chosen, disabled, onAnswer, onClear, onKeyDown }: AnswerKeyProps) {
  const isFigure = option.label.length === 1 && /\d/.test(option.label);
  const icon = option.icon ?? (isFigure ? undefined : TONE_ICONS[option.tone]);
  return (
    <label className={cx(css.key, css[option.tone], small && css.small, chosen && css.chosen, disabled && css.off)}>
      <input
        className={css.input}
        type="radio"
        name={name}
        value={option.value}
        checked={chosen}
        disabled={disabled}
        onChange={onAnswer}
        onKeyDown={onKeyDown}
        // A radio that is already on gives no change event; the click is the wish to take it back.
        onClick={chosen ? onClear : undefined}
      />
      <span className={cx(css.word, isFigure && css.figure)}>
        {icon && <Icon name={icon} />}
        {option.label}
      </span>
      {option.hint && <span className={css.hint}>{option.hint}</span>}
    </label>
  );
}
