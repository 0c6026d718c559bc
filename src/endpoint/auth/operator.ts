import type { Config } from '../config.ts';
import { sha256Bytes } from '../hash.ts';
import { sameBytes } from './code.ts';

type Settings = Pick<Config, 'metricsToken' | 'publicOrigin' | 'trustedProxy'>;
type Caller = { readonly headers: Headers; readonly address: string };

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** What proxies add: then the caller is somebody else than whoever holds the connection. */
const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

const nameIn = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** Somebody on this machine, who asks it directly and by a name of its own. */
function isHere({ publicOrigin, trustedProxy }: Settings, { headers, address }: Caller): boolean {
  if (publicOrigin !== null || trustedProxy) return false;
  if (FORWARDING.some((name) => headers.has(name))) return false;
  return LOOPBACK.test(address) && OWN_NAMES.includes(nameIn(headers.get('host') ?? ''));
}

/**
 * Whoever runs the endpoint: he shows METRICS_TOKEN. Without one it is whoever asks on the machine itself, as long as
 * nothing says that a proxy stands in front, behind which everybody would seem to be there.
 */
export function isOperator(settings: Settings, caller: Caller): boolean {
  const { metricsToken } = settings;
  if (metricsToken === null) return isHere(settings, caller);
  const [, shown] = /^Bearer (\S+)$/i.exec(caller.headers.get('authorization') ?? '') ?? [];
  return shown !== undefined && sameBytes(sha256Bytes(shown), sha256Bytes(metricsToken));
}
