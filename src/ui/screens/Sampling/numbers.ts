type Bounds = { readonly min?: number; readonly max?: number };

/** What was typed as a whole number: null when empty, undefined when it is none within the bounds. */
export function wholeNumber(typed: string, { min = 0, max = 100_000 }: Bounds = {}): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

/** A percentage with at most one decimal, in tenths: null when empty, undefined when it is none. */
export function tenthsOfPercent(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim().replace(/%$/, '').trim();
  if (text === '') return null;
  const parts = /^(\d{1,4})(?:[.,](\d))?$/.exec(text);
  return parts ? Number(parts[1]) * 10 + Number(parts[2] ?? '0') : undefined;
}

/** 654 → "65.4", 650 → "65": as it is typed. */
export const percentText = (tenths: number | null): string => (tenths === null ? '' : String(tenths / 10));
