import type { Change } from './change.ts';
import { UUID } from './ids.ts';

const IDS = ['id', 'replica', 'recordId', 'author'] as const;
const NUMBERS = ['seq', 'lamport', 'v'] as const;
const TEXTS = ['kind', 'at', 'device'] as const;

const isId = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether a value that comes from the endpoint can be folded as a change. What it may say was judged there, strictly; a
 * kind or a field that only a newer app knows is taken all the same, or tablets of two versions would never agree.
 */
export function isChangeShaped(value: unknown): value is Change {
  if (!isMap(value)) return false;
  const change = value as Readonly<Record<string, unknown>>;
  const { dealerId, set, base } = change;
  return (
    IDS.every((key) => isId(change[key])) &&
    (dealerId === null || isId(dealerId)) &&
    NUMBERS.every((key) => Number.isSafeInteger(change[key])) &&
    TEXTS.every((key) => typeof change[key] === 'string') &&
    isMap(set) &&
    isMap(base) &&
    Object.values(base).every(Array.isArray)
  );
}
