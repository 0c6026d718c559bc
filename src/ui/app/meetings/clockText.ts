const two = (value: number): string => String(value).padStart(2, '0');

/** "2:05", "1:02:05": a span of whole seconds, whatever its sign. */
export function clockText(seconds: number): string {
  const whole = Math.abs(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = two(whole % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}
