import type { Acceptance } from '../../../domain/evaluation/acceptance.ts';
import type { Thresholds } from '../../../domain/evaluation/thresholds.ts';
import { fraction, roundHalfUp, showFraction } from '../../../domain/scoring/fraction.ts';
import { moduleTitle } from '../../app/evaluation/SheetNotes.tsx';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './Acceptance.module.css';

const LOOKS = {
  open: { tone: 'unknown', icon: 'clock' },
  passed: { tone: 'good', icon: 'check-circle' },
  failed: { tone: 'weak', icon: 'warning' },
} as const;

type VerdictProps = {
  readonly acceptance: Acceptance;
  readonly thresholds: Thresholds;
  /** G as it is displayed. */
  readonly total: string;
};

/** Whether the standard is met, and what stands in the way. */
export function Verdict({ acceptance, thresholds, total }: VerdictProps) {
  const t = useT();
  const { state, below, needed, totalReached } = acceptance;
  const { tone, icon } = LOOKS[state];
  return (
    <div className={css.verdict}>
      <StatusChip tone={tone} icon={icon}>
        {t.t(`accept.state.${state}`)}
      </StatusChip>
      <ul className={css.reasons}>
        {state === 'open' && <li>{t.t('accept.openWords')}</li>}
        {state === 'failed' && !totalReached && (
          <li>{t.t('accept.totalBelow', { score: total, threshold: thresholds.total })}</li>
        )}
        {state === 'open' && needed && (
          <li>
            {roundHalfUp(needed, 2) > 10_000n
              ? t.t('accept.unreachable')
              : t.t('accept.needed', { score: showFraction(needed, 2) })}
          </li>
        )}
        {below.map(({ no, moduleId, tenths }) => (
          <li key={`${no} ${moduleId}`}>
            {t.t('accept.below', {
              no,
              module: moduleTitle(t, moduleId),
              score: showFraction(fraction(tenths, 10), 1),
              threshold: thresholds.module,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
