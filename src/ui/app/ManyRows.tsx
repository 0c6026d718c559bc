import { lazy, type ReactNode, Suspense } from 'react';
import { List } from '../kit/List.tsx';

/** From here on a list is virtualised; below, plain rows are lighter. */
const MANY = 60;

const LongList = lazy(() => import('../kit/LongList.tsx').then((module) => ({ default: module.LongList })));

type ManyRowsProps<T> = {
  readonly rows: readonly T[];
  readonly label?: string | undefined;
  readonly row: (value: T) => ReactNode;
};

/** A list that may grow long. */
export function ManyRows<T>({ rows, label, row }: ManyRowsProps<T>) {
  const children = rows.map(row);
  if (rows.length < MANY) return <List label={label}>{children}</List>;
  return (
    <Suspense fallback={null}>
      <LongList>{children}</LongList>
    </Suspense>
  );
}
