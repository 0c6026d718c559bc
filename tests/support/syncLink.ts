import { randomBytes } from 'node:crypto';
import { NONCE_HEADER, PROTOCOL_HEADER } from '../../src/domain/wire.ts';
import type { Tablet } from '../../src/store/tablet.ts';
import type { Link } from '../../src/sync/call.ts';
import { enrol } from '../../src/sync/enrol.ts';
import type { MemoryEndpoint } from './memoryEndpoint.ts';

export type Fetch = (request: Request) => Promise<Response>;

/** What lies between tablet and endpoint: it may look, lose, alter. */
export type Between = (request: Request, onwards: Fetch) => Promise<Response>;

export type TestLink = Link & {
  /** The browser's cookies; emptying it is what an expired or withdrawn token looks like. */
  cookie: string;
  between: Between;
  /** "POST /v1/changes" for every request that left the tablet. */
  readonly sent: string[];
};

const straight: Between = (request, onwards) => onwards(request);

/** The tablet's way to an endpoint, with a cookie jar as a browser has it. */
export function linkTo(reach: Fetch, origin = 'http://showroom.example'): TestLink {
  const sent: string[] = [];
  const withCookie: Fetch = async (request) => {
    if (link.cookie !== '') request.headers.set('cookie', link.cookie);
    const response = await reach(request);
    const [given] = response.headers.getSetCookie();
    if (given !== undefined) link.cookie = given.split(';')[0] ?? '';
    return response;
  };
  const link: TestLink = {
    origin,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    cookie: '',
    between: straight,
    sent,
    fetch: (request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      return link.between(request, withCookie);
    },
  };
  return link;
}

/** Lets the honest endpoint be reached again. */
export function mend(link: TestLink): void {
  link.between = straight;
}

/** A link whose tablet has been enrolled. */
export async function enrolled(tablet: Tablet, endpoint: MemoryEndpoint): Promise<TestLink> {
  const link = linkTo(endpoint.fetch);
  const result = await enrol(tablet, link, await endpoint.newCode());
  if (!result.ok) throw new Error(`not enrolled: ${result.code}`);
  return link;
}

/** What our own endpoint says when it does not want to: come back in ten minutes. */
export function refusal(request: Request, status: number, code: string): Response {
  const headers = {
    'content-type': 'application/problem+json',
    [PROTOCOL_HEADER]: '1',
    [NONCE_HEADER]: request.headers.get(NONCE_HEADER) ?? '',
    'retry-after': '600',
  };
  return new Response(JSON.stringify({ type: 'about:blank', title: code, status, code }), { status, headers });
}
