import { UUID } from '../../domain/ids.ts';
import { hexSha256 } from '../hash.ts';
import type { Scope } from '../scope.ts';

/**
 * How far a tablet has been told. `behind` are dealers that came into its scope later: of them it has been told up to
 * an earlier position only. Dealers are kept as marks, or '*' for all of them.
 */
export type Cursor = {
  readonly epoch: string;
  readonly position: number;
  /** Of the last changes up to that position: a ledger that was set back and went on says something else there. */
  readonly check: string;
  readonly dealers: '*' | readonly string[];
  readonly behind: { readonly position: number; readonly dealers: readonly string[] } | null;
};

const POSITION = /^\d{1,15}$/;
const CHECK = /^[0-9a-f]{12}$/;
const MARKS = /^(?:[0-9a-f]{12}(?:_[0-9a-f]{12})*)?$/;
/** A longer list does not fit into a URL: then every change of it begins the tale again. */
const MOST_MARKS = 150;
const LONGEST = 4_000;

export const checkOf = (ids: readonly string[]): string => hexSha256(ids.join()).slice(0, 12);

const short = (text: string): string => hexSha256(text).slice(0, 12);

/** Which dealer a mark stands for is nobody's business but ours. */
export const markOf = (dealerId: string): string => short(dealerId);

/** The marks of a scope's dealers; one for all of them together where they are many. */
export function marksOf({ dealers }: Scope): Cursor['dealers'] {
  if (dealers === 'all') return '*';
  return dealers.length > MOST_MARKS ? [short([...dealers].sort().join())] : dealers.map(markOf).sort();
}

/** Whether the marks name dealers one by one. */
export const namesEach = ({ dealers }: Scope): boolean => dealers !== 'all' && dealers.length <= MOST_MARKS;

export function cursorText({ epoch, position, check, dealers, behind }: Cursor): string {
  const parts = [epoch, position, check, dealers === '*' ? '*' : dealers.join('_')];
  return (behind ? [...parts, behind.position, behind.dealers.join('_')] : parts).join('.');
}

const listed = (text: string): string[] => (text === '' ? [] : text.split('_'));

/** Undefined for what we have not written ourselves. */
export function readCursor(text: string): Cursor | undefined {
  if (text.length > LONGEST) return undefined;
  const [epoch = '', position = '', check = '', dealers = '', behindAt, behindDealers = '', ...rest] = text.split('.');
  const isFine = UUID.test(epoch) && POSITION.test(position) && CHECK.test(check) && rest.length === 0;
  if (!isFine || !(dealers === '*' || MARKS.test(dealers)) || !MARKS.test(behindDealers)) return undefined;
  if (behindAt !== undefined && !POSITION.test(behindAt)) return undefined;
  return {
    epoch,
    position: Number(position),
    check,
    dealers: dealers === '*' ? '*' : listed(dealers),
    behind: behindAt === undefined ? null : { position: Number(behindAt), dealers: listed(behindDealers) },
  };
}
