import { useT } from '../i18n/useT.ts';
import { cx } from './cx.ts';
import css from './ProgressRing.module.css';

interface ProgressRingProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

// The circle's length is set to 100, so that a dash is a percentage.
const RADIUS = 100 / (2 * Math.PI);

/** How much of a section is done; a tick when all of it is. */
export function ProgressRing({ label, value, max }: ProgressRingProps) {
  const { t } = useT();
  const share = max > 0 ? Math.min(1, value / max) : 0;
  const done = share === 1;
  return (
    <svg
      className={cx(css.ring, done && css.done)}
      viewBox="0 0 40 40"
      role="img"
      aria-label={`${label} ${t('common.progress', { value, max })}`}
    >
      <circle className={css.track} cx="20" cy="20" r={RADIUS} />
      {share > 0 && (
        <circle
          className={css.fill}
          cx="20"
          cy="20"
          r={RADIUS}
          strokeDasharray={`${share * 100} 100`}
          pathLength={100}
        />
      )}
      {done && <path className={css.tick} d="M13 20.5 18 25.5 27.5 15.5" />}
    </svg>
  );
}
