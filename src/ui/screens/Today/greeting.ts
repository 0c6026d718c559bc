/** The greeting of an hour (0–23) of the tablet's own clock. */
export function greetingAt(hour: number) {
  if (hour < 11) return 'today.morning' as const;
  if (hour < 13) return 'today.noon' as const;
  return hour < 18 ? ('today.afternoon' as const) : ('today.evening' as const);
}
