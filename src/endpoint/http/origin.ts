import type { Config } from '../config.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The origin under which a browser knows us: told, or where the request says that it went. */
function ownOrigins(config: Config, headers: Headers): string[] {
  if (config.publicOrigin !== null) return [config.publicOrigin];
  const host = headers.get('host');
  if (host === null) return [];
  // Where TLS ends here, nobody can have come by plain HTTP.
  return config.tls ? [`https://${host}`] : [`http://${host}`, `https://${host}`];
}

/**
 * A write that a browser says comes from another site is refused. Whoever is no browser sends neither header, and has
 * no cookie of somebody else to misuse.
 */
export function originFault(config: Config, headers: Headers): Refusal | undefined {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return refuse('wrong-origin', 'sec-fetch-site');
  const origin = headers.get('origin');
  if (origin !== null && !ownOrigins(config, headers).includes(origin)) return refuse('wrong-origin', 'origin');
  return undefined;
}

/** Whether browsers come by TLS: to a proxy that PUBLIC_ORIGIN tells of, or straight to us. */
export const isSecure = ({ publicOrigin, tls }: Pick<Config, 'publicOrigin' | 'tls'>): boolean =>
  tls !== null || (publicOrigin?.startsWith('https:') ?? false);
