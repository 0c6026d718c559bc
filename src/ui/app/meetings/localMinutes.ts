/** Minutes since midnight of an instant, by the tablet's own clock. */
export function localMinutes(instant: string): number {
  const at = new Date(instant);
  return at.getHours() * 60 + at.getMinutes();
}
