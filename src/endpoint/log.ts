/**
 * What a log line may hold, and nothing else: no answers, names, codes, tokens, file names or whole ids. A field that
 * is not here does not compile.
 */
export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  /** The route's pattern, never the path. */
  readonly route?: string | undefined;
  readonly status?: number | undefined;
  readonly ms?: number | undefined;
  readonly bytes?: number | undefined;
  readonly code?: string | undefined;
  /** First 8 characters of an id. */
  readonly device?: string | undefined;
  readonly audit?: string | undefined;
  readonly photo?: string | undefined;
  readonly webhook?: string | undefined;
  readonly count?: number | undefined;
  readonly stored?: number | undefined;
  readonly duplicate?: number | undefined;
  readonly quarantined?: number | undefined;
  readonly url?: string | undefined;
  /** Of a bug only: the class of the error and where it was thrown, never its message. */
  readonly error?: string | undefined;
};

export type Log = (line: LogLine) => void;

export const shortId = (id: string): string => id.slice(0, 8);

/** One JSON line per event. */
export function jsonLog(write: (line: string) => void, clock: () => number): Log {
  return (line) => write(`${JSON.stringify({ time: new Date(clock()).toISOString(), ...line })}\n`);
}

/** The class and the place of an error. Its message may quote what a person typed, so it stays out. */
export function errorPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = /\n\s+at ([^\n]*)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}${code} at ${place.replace(/.*\/src\//, 'src/').slice(0, 120)}`;
}
