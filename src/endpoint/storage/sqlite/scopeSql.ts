import type { Scope } from '../../scope.ts';

/** True where the row's dealer is in scope; takes the two `scopeValues`. A row without a dealer is in no narrow scope. */
export const inScope = (dealerColumn: string): string =>
  `(? = 'all' OR ${dealerColumn} IN (SELECT value FROM json_each(?)))`;

export const scopeValues = ({ dealers }: Scope): [string, string] =>
  dealers === 'all' ? ['all', '[]'] : ['some', JSON.stringify(dealers)];
