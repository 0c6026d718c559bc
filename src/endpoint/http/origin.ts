import type { Config } from '../config.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The origin under which a browser knows us: told, or where the request says that it went. */
function ownOrigins(config: Config, headers: Headers): string[] {
  if (config.publicOrigin !== null) return [config.publicOrigin];
  const host = headers.get('host');
  return host === null ? [] : [`http://${host}`, `https://${host}`];
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

export const isSecure = ({ publicOrigin }: Pick<Config, 'publicOrigin'>): boolean =>
  publicOrigin?.startsWith('https:') ?? false;
