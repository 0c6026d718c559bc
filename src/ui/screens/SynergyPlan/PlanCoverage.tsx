import { coverageOf } from '../../../domain/synergy/acceptance.ts';
import type { PlanLine } from '../../../domain/synergy/planLine.ts';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './Plan.module.css';
import { STEP_IDS } from './topics.ts';

/** Where the checklist draws the line: six of the ten steps, then three (item 分解到流程). */
const toneOf = (steps: number) => (steps >= 6 ? 'good' : steps >= 3 ? 'watch' : 'weak');

/** How far the plan is broken down to the steps, to people and to days. */
export function PlanCoverage({ lines }: { readonly lines: readonly PlanLine[] }) {
  const { t } = useT();
  const { steps, owned, dated } = coverageOf(lines, STEP_IDS);
  return (
    <div className={css.coverage}>
      <StatusChip tone={toneOf(steps)}>{t('matrix.covered', { steps })}</StatusChip>
      <p className={css.quiet}>{t('matrix.facts', { lines: lines.length, owned, dated })}</p>
    </div>
  );
}
