import { useT } from '../i18n/useT.ts';
import css from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What moves on; read aloud. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** Writes "12 / 75" beside the bar. */
  readonly showFigures?: boolean | undefined;
}

export function ProgressBar({ label, value, max, showFigures }: ProgressBarProps) {
  const { t } = useT();
  const words = t('common.progress', { value, max });
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className={css.progress}>
      <div
        className={css.track}
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={words}
      >
        <div className={css.fill} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {showFigures && (
        <span className={css.figures} aria-hidden="true">
          {words}
        </span>
      )}
    </div>
  );
}
