import type { Scope } from '../../scope.ts';

/** True where the row's dealer is in scope; `value` is the number of `dealersOf` among the values. */
export const inScope = (dealerColumn: string, value: number): string =>
  `($${value}::text[] IS NULL OR ${dealerColumn} = ANY ($${value}))`;

/** Null is everybody's. A row without a dealer is in no narrow scope. */
export const dealersOf = ({ dealers }: Pick<Scope, 'dealers'>): readonly string[] | null =>
  dealers === 'all' ? null : dealers;
