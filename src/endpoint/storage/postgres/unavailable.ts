import { StorageFault, StorageUnavailable } from '../storageFault.ts';

/** Classes of SQLSTATE that pass by themselves: connection, transaction rolled back, resources, operator, system. */
const PASSING = ['08', '40', '53', '57', '58'];
/** A lock or a prepared state that is not to be had now, and a server that is a read-only copy at the moment. */
const ALSO_PASSING = ['55P03', '25006'];
/** The disk is full: told as such, and a longer matter. */
const DISK_FULL = '53100';

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** What the client says without a code when the connection is gone. */
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

function passes(error: Error): boolean {
  const code = codeOf(error);
  if (code === DISK_FULL) return false;
  if (SQLSTATE.test(code) && 'severity' in error)
    return PASSING.includes(code.slice(0, 2)) || ALSO_PASSING.includes(code);
  // Node's own: ECONNREFUSED, ECONNRESET, EPIPE, ENOTFOUND, ETIMEDOUT …
  return 'syscall' in error || CONNECTION_LOST.test(error.message);
}

/** An error that passes by itself as what it means to whoever asks; any other as it is. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StorageFault || error instanceof StorageUnavailable) return error;
  // Several addresses of one host, all of which refused.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error) || !passes(first)) return error;
  return new StorageUnavailable(codeOf(first) || 'connection-lost', error);
}
