import { statfs } from 'node:fs/promises';
import { PROTOCOL } from '../../domain/wire.ts';
import { ourHeaders } from '../http/answers.ts';
import type { HandlersOf } from '../http/route.ts';
import { errorPlace } from '../log.ts';
import type { Parts } from '../parts.ts';
import { VERSION } from '../version.ts';

function answer(nonce: string | null, status: 200 | 503, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: ourHeaders(nonce, { 'content-type': 'application/json' }),
  });
}

async function storageState({ storage, log }: Parts): Promise<'ok' | 'failed'> {
  try {
    await storage.probe();
    return 'ok';
  } catch (error) {
    log({ level: 'error', event: 'not-writable', error: errorPlace(error) });
    return 'failed';
  }
}

/** Red before it is too late: while there is still room for what is on its way. */
async function diskState({ config }: Parts): Promise<'ok' | 'low'> {
  // PostgreSQL's disk is not ours to look at; when it is full, the probe says so.
  if (config.databaseUrl !== null) return 'ok';
  const { bavail, bsize } = await statfs(config.dataDir);
  return bavail * bsize >= config.diskReserve ? 'ok' : 'low';
}

/** /healthz: the process answers. /readyz: it can also take and keep something. */
export function healthRoutes(parts: Parts): HandlersOf<'GET /healthz' | 'GET /readyz'> {
  return {
    'GET /healthz': ({ nonce }) => answer(nonce, 200, { status: 'ok', protocol: PROTOCOL, version: VERSION }),
    'GET /readyz': async ({ nonce }) => {
      const [storage, disk] = await Promise.all([storageState(parts), diskState(parts)]);
      const isReady = storage === 'ok' && disk === 'ok';
      return answer(nonce, isReady ? 200 : 503, { status: isReady ? 'ok' : 'not-ready', storage, disk });
    },
  };
}
