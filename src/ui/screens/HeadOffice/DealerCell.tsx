import type { KeyboardEvent } from 'react';
import type { ModuleId } from '../../../domain/catalogue/types.ts';
import type { DealerRow } from '../../../domain/figures/figuresWire.ts';
import { figurePaths } from '../../app/figures/figurePaths.ts';
import { useT } from '../../i18n/useT.ts';
import { Link } from '../../kit/Link.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { type Column, changeOf, moduleOf, scoresOf } from './compareView.ts';
import css from './DealerCell.module.css';
import { Sparkline } from './Sparkline.tsx';

type CellProps = { readonly row: DealerRow };

/** What stands in one column of a dealer's line. */
export function DealerCell({ row, column }: CellProps & { readonly column: Column }) {
  const { date } = useT();
  switch (column) {
    case 'dealer':
      return <NameCell row={row} />;
    case 'total':
      return <TotalCell row={row} />;
    case 'trend':
      return <TrendCell row={row} />;
    case 'repeats':
      return <RepeatsCell row={row} />;
    case 'actions':
      return <ActionsCell row={row} />;
    case 'coverage':
      return <CoverageCell row={row} />;
    case 'status':
      return <StatusCell row={row} />;
    case 'lastAt':
      return <span className={css.small}>{date(row.lastAt, 'short')}</span>;
    case 'showroom':
    case 'customer-source':
    case 'meetings':
    case 'sales-service':
      return <ModuleCell row={row} moduleId={column} />;
  }
}

function Nothing() {
  const { t } = useT();
  return (
    <>
      <span aria-hidden="true">{t('common.noScore')}</span>
      <VisuallyHidden>{t('common.noScoreWords')}</VisuallyHidden>
    </>
  );
}

/** Up and down go from dealer to dealer, as in a list. */
function moveOn(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...(event.currentTarget.closest('tbody')?.querySelectorAll('a') ?? [])];
  const next = links[links.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function NameCell({ row: { id, name, city, code } }: CellProps) {
  return (
    <Link className={css.dealer} href={figurePaths.dealer(id)} onKeyDown={moveOn}>
      <span className={css.name}>{name}</span>
      <span className={css.detail}>{[city, code].filter(Boolean).join(' · ')}</span>
    </Link>
  );
}

function TotalCell({ row: { programme } }: CellProps) {
  const { t } = useT();
  if (!programme?.total) return <Nothing />;
  const { total, attainment, final } = programme;
  return (
    <>
      <span className={css.total}>{total}</span>
      {!final && attainment && <span className={css.detail}>{t('figures.soFarOf', { percent: attainment })}</span>}
    </>
  );
}

function ModuleCell({ row, moduleId }: CellProps & { readonly moduleId: ModuleId }) {
  const { t } = useT();
  const module = moduleOf(row, moduleId);
  if (!module?.score) return <Nothing />;
  return (
    <>
      <span className={css.figure}>{module.score}</span>
      {module.state === 'provisional' && <span className={css.detail}>{t('common.provisional')}</span>}
    </>
  );
}

function TrendCell({ row }: CellProps) {
  const { t, number } = useT();
  const scores = scoresOf(row);
  const change = changeOf(row);
  const isProvisional = row.programme?.visits.at(-1)?.provisional;
  if (scores.length === 0) return <Nothing />;
  return (
    <span className={css.trend}>
      <Sparkline values={scores} />
      <VisuallyHidden>
        {t('figures.trendWords', { scores: scores.map((each) => number(each)).join(' → ') })}
      </VisuallyHidden>
      {change !== null && (
        <span className={css.small} aria-hidden="true">
          {change > 0 ? '+' : ''}
          {number(change, 1)}
        </span>
      )}
      {isProvisional && <span className={css.detail}>{t('common.provisional')}</span>}
    </span>
  );
}

function RepeatsCell({ row: { programme } }: CellProps) {
  const { t } = useT();
  if (!programme) return <Nothing />;
  const { repeats, weak } = programme;
  return <span className={repeats > 0 ? css.heavy : css.small}>{t('figures.repeatsOf', { repeats, weak })}</span>;
}

function ActionsCell({ row: { programme } }: CellProps) {
  const { t } = useT();
  if (!programme) return <Nothing />;
  const { open, overdue } = programme.actions;
  return (
    <>
      <span className={css.small}>{t('figures.actionsOf', { open })}</span>
      {overdue > 0 && <span className={css.late}>{t('figures.overdueOf', { overdue })}</span>}
    </>
  );
}

function CoverageCell({ row: { programme } }: CellProps) {
  const { percent } = useT();
  const coverage = programme?.coverage ?? null;
  return coverage === null ? <Nothing /> : <span className={css.figure}>{percent(coverage / 100)}</span>;
}

const LOOKS = {
  planned: { tone: 'unknown', icon: 'clock' },
  'under-way': { tone: 'good', icon: 'half' },
  stalled: { tone: 'weak', icon: 'alert' },
  finished: { tone: 'good', icon: 'check-circle' },
} as const;

function StatusCell({ row: { programme } }: CellProps) {
  const { t, date } = useT();
  if (!programme) return <StatusChip tone="unknown">{t('figures.status.none')}</StatusChip>;
  const { status, visit, nextOn } = programme;
  const { tone, icon } = LOOKS[status];
  const reached = visit === 0 ? t('figures.notVisited') : t('figures.visitReached', { no: visit });
  const next = nextOn ? t('figures.nextOn', { date: date(nextOn, 'short') }) : '';
  return (
    <>
      <StatusChip tone={tone} icon={icon}>
        {t(`figures.status.${status}`)}
      </StatusChip>
      <span className={css.detail}>{[reached, next].filter(Boolean).join(' · ')}</span>
    </>
  );
}
