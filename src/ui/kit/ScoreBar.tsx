import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { cx } from './cx.ts';
import css from './ScoreBar.module.css';
import type { Tone } from './tone.ts';

interface ScoreBarProps {
  readonly label: ReactNode;
  /** 0 to 100; null when nothing is assessed. */
  readonly score: number | null;
  readonly tone?: Tone | undefined;
  readonly digits?: number | undefined;
}

/** One line of a comparison: what, a bar over 0–100, the figure. */
export function ScoreBar({ label, score, tone, digits }: ScoreBarProps) {
  const { score: write } = useT();
  return (
    <div className={css.line}>
      <span className={css.label}>{label}</span>
      <span className={css.figure}>{write(score, digits)}</span>
      <span className={css.track} aria-hidden="true">
        {score !== null && <span className={cx(css.fill, tone && css[tone])} style={{ inlineSize: `${score}%` }} />}
      </span>
    </div>
  );
}
