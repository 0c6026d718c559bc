/** The day that the tablet's own calendar shows, YYYY-MM-DD. */
export function localDay(at: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
