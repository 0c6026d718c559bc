import type { TracedCard } from '../../../domain/sampling/summary.ts';
import { useT } from '../../i18n/useT.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './Trace.module.css';
import { useSampling } from './useSampling.ts';

/** What the papers say together, worked out as they are filled in. */
export function ChainResult({ traced: { chain } }: { readonly traced: TracedCard }) {
  const { t } = useT();
  const { rules } = useSampling();
  const { faults, missing, grade, overdueDays, done, untouched } = chain;
  if (untouched) return null;
  const max = rules.find(({ code }) => code === grade)?.maxFollowUpDays ?? 0;
  const others = faults.filter((fault) => fault !== 'missing-step' && fault !== 'overdue');
  return (
    <section className={css.step} aria-live="polite">
      <h3>{t('trace.result')}</h3>
      <div className={css.chips}>
        {done && faults.length === 0 && <StatusChip tone="good">{t('trace.sound')}</StatusChip>}
        {missing.map((step) => (
          <StatusChip key={step} tone="weak">
            {t('trace.missing', { step: t(`trace.step.${step}`) })}
          </StatusChip>
        ))}
        {others.map((fault) => (
          <StatusChip key={fault} tone="weak">
            {t(`trace.fault.${fault}`)}
          </StatusChip>
        ))}
        {overdueDays !== null && overdueDays > 0 && (
          <StatusChip tone="weak" icon="clock">
            {t('trace.overdue', { days: overdueDays, grade: grade ?? '', max })}
          </StatusChip>
        )}
        {overdueDays === 0 && <StatusChip tone="good">{t('trace.onTime')}</StatusChip>}
      </div>
    </section>
  );
}
