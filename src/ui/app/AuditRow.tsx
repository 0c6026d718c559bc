import { templateEntry } from '../../domain/catalogue/templateIndex.ts';
import { useT } from '../i18n/useT.ts';
import { ListRow } from '../kit/List.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import css from './AuditRow.module.css';
import type { AuditHeader } from './auditHeader.ts';
import { auditScore } from './auditScore.ts';
import { paths } from './paths.ts';

const STATES = {
  open: { tone: 'unknown', icon: 'edit', key: 'auditRow.open' },
  sealed: { tone: 'good', icon: 'check', key: 'auditRow.sealed' },
  'needs-review': { tone: 'watch', icon: 'warning', key: 'auditRow.needsReview' },
} as const;

/** Whether an audit is under way, sealed, or was edited after its seal. */
export function AuditStateChip({ state }: Pick<AuditHeader, 'state'>) {
  const { t } = useT();
  const { tone, icon, key } = STATES[state];
  return (
    <StatusChip tone={tone} icon={icon}>
      {t(key)}
    </StatusChip>
  );
}

/** The score with what it rests on, in one line. */
export function AuditScoreText({ audit }: { readonly audit: AuditHeader }) {
  const { t, score: write, percent } = useT();
  const { score, coverage } = auditScore(audit);
  if (score === null) return <span className={css.none}>{t('auditRow.noScore')}</span>;
  return (
    <span className={css.score}>
      <strong>{write(score)}</strong>
      <span>{t('auditRow.coverage', { percent: percent(coverage) })}</span>
    </span>
  );
}

type AuditRowProps = {
  readonly audit: AuditHeader;
  /** Where it belongs, in words: dealer and visit. */
  readonly place?: string | undefined;
};

/** One audit in a list: what, where, how far, how good. */
export function AuditRow({ audit, place }: AuditRowProps) {
  const { t, text, date } = useT();
  const entry = templateEntry(audit.templateId);
  const when = date(audit.updatedAt, 'datetime');
  return (
    <ListRow
      href={paths.audit(audit.id)}
      title={entry ? text(entry.title) : audit.templateId}
      detail={[place, audit.state === 'open' ? t('auditRow.changedOn', { when }) : when].filter(Boolean).join(' · ')}
      trailing={
        <span className={css.trailing}>
          {audit.unsettled > 0 && (
            <StatusChip tone="watch">{t('auditRow.unsettled', { count: audit.unsettled })}</StatusChip>
          )}
          {audit.state === 'open' ? <AuditProgress audit={audit} /> : <AuditScoreText audit={audit} />}
          {audit.state !== 'open' && <AuditStateChip state={audit.state} />}
        </span>
      }
    />
  );
}

/** How many items are answered. */
export function AuditProgress({ audit }: { readonly audit: AuditHeader }) {
  const { t } = useT();
  const { answered, items } = audit.tally;
  return (
    <span className={css.progress}>
      <ProgressBar label={t('auditRow.progress', { answered, items })} value={answered} max={items} showFigures />
    </span>
  );
}
