import type { BalanceLine } from '../../../domain/sampling/balance.ts';
import { BALANCE_COLUMNS, type BalanceColumn, OPEN_GRADES } from '../../../domain/sampling/parts.ts';
import { balanceField } from '../../../domain/sampling/sampling.ts';
import { useT } from '../../i18n/useT.ts';
import { SelectField } from '../../kit/SelectField.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './Figures.module.css';
import { NumberCell } from './NumberCell.tsx';
import { useSampling } from './useSampling.ts';

/** One salesperson's status sheet, grade by grade (seed: 客户状况变动表). */
export function BalanceTable() {
  const { t } = useT();
  const { sampling, sellers, summary, write } = useSampling();
  const { lines, totals, expected, out } = summary.balance;
  return (
    <div className={css.balance}>
      <div className={css.whose}>
        <SelectField
          label={t('balance.of')}
          placeholder={t('trace.nobody')}
          options={sellers.map(({ id, name }) => ({ value: id, label: name }))}
          value={sampling.balanceOf ?? ''}
          onChange={({ target }) => void write({ balanceOf: target.value || null })}
        />
      </div>
      <section className={css.scroll} aria-label={t('balance.caption')}>
        <table className={css.table}>
          <caption className={css.caption}>{t('balance.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('balance.grade')}</th>
              {BALANCE_COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`balance.${column}`)}
                </th>
              ))}
              <th scope="col">{t('balance.expected')}</th>
              <th scope="col">{t('balance.gap')}</th>
            </tr>
          </thead>
          <tbody>
            {OPEN_GRADES.map((grade) => (
              <GradeRow key={grade} line={lines.find((line) => line.grade === grade)} grade={grade} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('balance.total')}</th>
              {BALANCE_COLUMNS.map((column) => (
                <td key={column}>{totals[column] ?? ''}</td>
              ))}
              <td>{expected ?? ''}</td>
              <td>{out ?? ''}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <BalanceVerdict />
    </div>
  );
}

type GradeRowProps = { readonly grade: (typeof OPEN_GRADES)[number]; readonly line: BalanceLine | undefined };

function GradeRow({ grade, line }: GradeRowProps) {
  const { t } = useT();
  const { sampling, write } = useSampling();
  const row = sampling.balance[grade];
  const set = (column: BalanceColumn, value: number | null): void =>
    void write({ [balanceField(grade, column)]: value });
  const gap = line?.gap ?? null;
  return (
    <tr>
      <th scope="row">{grade}</th>
      {BALANCE_COLUMNS.map((column) => (
        <td key={column}>
          <NumberCell
            label={t('balance.cell', { grade, column: t(`balance.${column}`) })}
            value={row[column]}
            onNumber={(value) => set(column, value)}
          />
        </td>
      ))}
      <td>{line?.expected ?? ''}</td>
      <td className={gap ? css.wrong : undefined}>
        {gap === null ? '' : gap === 0 ? t('balance.even') : gap > 0 ? `+${gap}` : `−${-gap}`}
      </td>
    </tr>
  );
}

function BalanceVerdict() {
  const { t } = useT();
  const { balanced, out, moves } = useSampling().summary.balance;
  return (
    <div className={css.verdict} aria-live="polite">
      {balanced && <StatusChip tone="good">{t('balance.balanced')}</StatusChip>}
      {out !== null && out > 0 && <StatusChip tone="weak">{t('balance.out', { count: out })}</StatusChip>}
      {moves !== 0 && <StatusChip tone="watch">{t('balance.moves', { count: Math.abs(moves) })}</StatusChip>}
    </div>
  );
}
