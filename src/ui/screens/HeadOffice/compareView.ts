import { MODULE_IDS, type ModuleId } from '../../../domain/catalogue/types.ts';
import { type DealerRow, PROGRAMME_STATUSES } from '../../../domain/figures/figuresWire.ts';

export const COLUMNS = [
  'dealer',
  'total',
  ...MODULE_IDS,
  'trend',
  'repeats',
  'actions',
  'coverage',
  'status',
  'lastAt',
] as const;
export type Column = (typeof COLUMNS)[number];

export type Sorting = { readonly by: Column; readonly descending: boolean };

export const SHOWS = ['all', ...PROGRAMME_STATUSES, 'none', 'overdue', 'repeats'] as const;
export type Shows = (typeof SHOWS)[number];

const numberOf = (figure: string | null | undefined): number | null => (figure ? Number(figure) : null);

/** E of the visits that count, in their order; the baseline of visit 1 before them. */
export const scoresOf = ({ programme }: DealerRow): number[] =>
  (programme?.visits ?? []).flatMap(({ score }) => numberOf(score) ?? []);

/** How the last visit's score stands to the one before; null before there are two. */
export function changeOf(row: DealerRow): number | null {
  const [before, last] = scoresOf(row).slice(-2);
  return before === undefined || last === undefined ? null : last - before;
}

export const moduleOf = ({ programme }: DealerRow, id: ModuleId) =>
  programme?.modules.find(({ moduleId }) => moduleId === id);

const isModule = (column: Column): column is ModuleId => MODULE_IDS.some((id) => id === column);

/** What a column is sorted by; null has no place in the order and comes last. */
function keyOf(row: DealerRow, column: Column): number | string | null {
  const { programme } = row;
  if (isModule(column)) return numberOf(moduleOf(row, column)?.score);
  switch (column) {
    case 'dealer':
      return row.name;
    case 'total':
      return numberOf(programme?.total);
    case 'trend':
      return changeOf(row);
    case 'repeats':
      return programme && programme.repeats * 1_000 + programme.weak;
    case 'actions':
      return programme && programme.actions.overdue * 100_000 + programme.actions.open;
    case 'coverage':
      return programme?.coverage ?? null;
    case 'status':
      return programme && PROGRAMME_STATUSES.indexOf(programme.status) * 10 + programme.visit;
    case 'lastAt':
      return row.lastAt;
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

const compared = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** In the order asked for; what has nothing to go by comes last either way, and equals go by name. */
export function sorted(rows: readonly DealerRow[], { by, descending }: Sorting): DealerRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  const sign = descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compared(a.key, b.key) || collator.compare(a.row.name, b.row.name);
    })
    .map(({ row }) => row);
}

/** A column that is chosen first shows what somebody looks for in it. */
export const firstDescending = (column: Column): boolean => column === 'repeats' || column === 'actions';

function isShown({ programme }: DealerRow, shows: Shows): boolean {
  switch (shows) {
    case 'all':
      return true;
    case 'none':
      return programme === null;
    case 'overdue':
      return (programme?.actions.overdue ?? 0) > 0;
    case 'repeats':
      return (programme?.repeats ?? 0) > 0;
    case 'planned':
    case 'under-way':
    case 'stalled':
    case 'finished':
      return programme?.status === shows;
  }
}

/** Those that fit the words typed and what is to be shown. */
export function filtered(rows: readonly DealerRow[], wanted: string, shows: Shows): DealerRow[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.name} ${row.code} ${row.city} ${row.programme?.consultant ?? ''}`.toLocaleLowerCase();
    return isShown(row, shows) && words.every((word) => text.includes(word));
  });
}
