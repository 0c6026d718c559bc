import { useT } from '../../i18n/useT.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import css from './MonthSwitch.module.css';

type MonthSwitchProps = {
  /** The month's name. */
  readonly month: string;
  readonly onBack: () => void;
  /** Undefined where there is nothing further on. */
  readonly onForward: (() => void) | undefined;
};

/** Goes through the months one by one. */
export function MonthSwitch({ month, onBack, onForward }: MonthSwitchProps) {
  const { t } = useT();
  return (
    <div className={css.switch}>
      <IconButton framed icon="back" label={t('meetings.previousMonth')} onClick={onBack} />
      <span className={css.month} role="status">
        {month}
      </span>
      <IconButton framed icon="next" label={t('meetings.nextMonth')} disabled={!onForward} onClick={onForward} />
    </div>
  );
}
