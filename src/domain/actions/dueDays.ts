/** Quick choices of a due day, in the order shown. */
export const DUE_CHOICES = ['tomorrow', 'day3', 'day5', 'week', 'fortnight', 'month'] as const;
export type DueChoice = (typeof DUE_CHOICES)[number];

const AFTER_TODAY = { tomorrow: 1, week: 7, fortnight: 14, month: 30 } as const;

/** A day so many days later; days are YYYY-MM-DD and know no time zone. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export type DueInput = {
  /** YYYY-MM-DD */
  readonly today: string;
  /** Days 3 and 5 of the programme as they are held; null when they are not known. */
  readonly day3: string | null;
  readonly day5: string | null;
};

/** The choices that make sense today: a programme day that is past, or is another choice's day, is left out. */
export function dueDays({ today, day3, day5 }: DueInput): { readonly choice: DueChoice; readonly day: string }[] {
  const days: Record<DueChoice, string | null> = {
    tomorrow: dayAfter(today, AFTER_TODAY.tomorrow),
    day3,
    day5,
    week: dayAfter(today, AFTER_TODAY.week),
    fortnight: dayAfter(today, AFTER_TODAY.fortnight),
    month: dayAfter(today, AFTER_TODAY.month),
  };
  const shown: { choice: DueChoice; day: string }[] = [];
  for (const choice of DUE_CHOICES) {
    const day = days[choice];
    if (day === null || day <= today || shown.some((other) => other.day === day)) continue;
    shown.push({ choice, day });
  }
  return shown;
}
