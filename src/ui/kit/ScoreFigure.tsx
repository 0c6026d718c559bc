import { useT } from '../i18n/useT.ts';
import { cx } from './cx.ts';
import css from './ScoreFigure.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface ScoreFigureProps {
  readonly label?: string | undefined;
  /** 0 to 100; null when nothing is assessed. */
  readonly score: number | null;
  /** Decimals; 1 when left out. */
  readonly digits?: number | undefined;
  /** The observed share, 0 to 1; stands beside the score. */
  readonly coverage?: number | undefined;
  readonly provisional?: boolean | undefined;
  readonly size?: 'm' | 'l' | undefined;
}

/** A score never stands without what it rests on. */
export function ScoreFigure({ label, score, digits, coverage, provisional, size = 'm' }: ScoreFigureProps) {
  const { t, score: write, percent } = useT();
  return (
    <div className={cx(css.score, css[size])}>
      {label && <span className={css.label}>{label}</span>}
      <span className={css.line}>
        <span className={cx(css.figure, score === null && css.none)}>
          {score === null ? (
            <>
              <span aria-hidden="true">{t('common.noScore')}</span>
              <VisuallyHidden>{t('common.noScoreWords')}</VisuallyHidden>
            </>
          ) : (
            write(score, digits)
          )}
        </span>
        {(coverage !== undefined || provisional) && (
          <span className={css.detail}>
            {provisional && <span>{t('common.provisional')}</span>}
            {coverage !== undefined && <span>{t('common.coverage', { percent: percent(coverage) })}</span>}
          </span>
        )}
      </span>
    </div>
  );
}
