import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';

const NOBODY = 'in-memory';

/** Where a request comes from. Behind the one trusted proxy it is the address which that proxy added, the last one. */
export function addressOf(config: Config, headers: Headers, incoming: IncomingMessage | undefined): string {
  const forwarded = config.trustedProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (incoming?.socket.remoteAddress ?? NOBODY);
}
