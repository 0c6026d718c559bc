import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What becomes of one request to the endpoint. */
export const FATES = ['straight', 'lost', 'answer lost', 'answer cut', 'twice', 'again later', 'only later'] as const;
export type Fate = (typeof FATES)[number];

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer };

const LATE_AT_MOST = 8;
/** Of one connection only: what is passed on has a length and connections of its own. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The headers as they came, without those of the one connection. */
function passedOn(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.includes(name)));
}

/** Connections to the endpoint, used again for the hundred files of an install. */
const files = new Agent({ keepAlive: true });

function forward(target: string, { method, path, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const own = { ...passedOn(headers), 'content-length': String(body.length) };
    const agent = path.startsWith('/v1/') ? false : files;
    const sending = request(new URL(path, target), { method, headers: own, agent }, (answer) => {
      bodyOf(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
        reject,
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/**
 * The network of one tablet: a reverse proxy that keeps its address while the endpoint behind it comes and goes. It loses,
 * cuts, doubles and delays requests to `/v1`; the app's own files pass while there is any network at all.
 */
export class Wire {
  /** No network: every connection is cut and new ones are refused. */
  isDown = false;
  /** For the next requests, one each; then all go straight. */
  readonly fates: Fate[] = [];
  /** Answers to "what do you hold of mine" that arrived whole since the network was last mended. */
  told = 0;
  /** How often each fate befell a request. */
  readonly befell = new Map<Fate, number>();
  readonly #late: Sent[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #target: () => string | undefined;
  readonly #server: Server;
  readonly #address: string;

  /** @param no makes its tablet an address of its own behind the endpoint's trusted proxy */
  constructor(target: () => string | undefined, no: number) {
    this.#target = target;
    this.#address = `10.0.0.${no + 1}`;
    this.#server = createServer((message, response) => {
      this.#serve(message, response).catch(() => response.destroy());
    });
    this.#server.on('connection', (socket) => {
      if (this.isDown) socket.destroy();
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.isDown = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.isDown = false;
    this.fates.length = 0;
    this.told = 0;
  }

  /** Delivers what was held back, the last first: long after what was sent later, and of no use to anybody. */
  async deliverLate(): Promise<number> {
    const late = this.#late.splice(0).reverse();
    const target = this.#target();
    if (target) for (const sent of late) await forward(target, sent).catch(() => undefined);
    return late.length;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = message;
    const headers = { ...message.headers, 'x-forwarded-for': this.#address };
    const sent: Sent = { method, path, headers, body: await bodyOf(message) };
    const fate = path.startsWith('/v1/') ? (this.fates.shift() ?? 'straight') : 'straight';
    this.befell.set(fate, (this.befell.get(fate) ?? 0) + 1);
    if ((fate === 'again later' || fate === 'only later') && this.#late.length < LATE_AT_MOST) this.#late.push(sent);
    const target = this.#target();
    if (!target || fate === 'lost' || fate === 'only later') {
      response.destroy();
      return;
    }
    const first = await forward(target, sent);
    const answer = fate === 'twice' ? await forward(target, sent) : first;
    if (fate === 'answer lost' || this.isDown) {
      response.destroy();
      return;
    }
    this.#tell(response, answer, fate === 'answer cut');
    if (path.startsWith('/v1/have') && answer.status === 200 && fate !== 'answer cut') this.told += 1;
  }

  #tell(response: ServerResponse, { status, headers, body }: Answer, isCut: boolean): void {
    response.writeHead(status, { ...passedOn(headers), 'content-length': String(body.length) });
    if (!isCut) {
      response.end(body);
      return;
    }
    // What lies before the cut does arrive.
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  }
}
