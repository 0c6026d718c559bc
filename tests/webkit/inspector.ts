/** One message of the inspector's protocol: an answer to a call, or an event. */
type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
};

type Target = { readonly targetId: string; readonly isProvisional?: boolean };
type Evaluated = {
  readonly result: { readonly value?: unknown; readonly description?: string };
  readonly wasThrown?: boolean;
};
type Waiting = { readonly resolve: (result: Message) => void; readonly reject: (error: Error) => void };

/** In ms: a page that is going away may never answer. Long, since what was begun in one that stays is not begun again. */
const LONGEST = 20_000;

const SOCKET = /\/socket\/\d+\/\d+\/WebPage/;

/** Where the inspector of a browser's only page is reached; undefined while it has none yet. */
async function socketOf(address: string): Promise<string | undefined> {
  const list = await fetch(`http://${address}/`).catch(() => undefined);
  const path = SOCKET.exec((await list?.text()) ?? '')?.[0];
  return path && `ws://${address}${path}`;
}

/**
 * Speaks WebKit's own inspector protocol to a page (WEBKIT_INSPECTOR_HTTP_SERVER). WebDriver would give each session a
 * profile that is thrown away, and ends with the network process: neither a cold start nor a kill could be looked at.
 */
export class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #target = '';
  #last = 0;
  /** Whether there is a page to talk to, once that is known. */
  readonly #targeted: Promise<boolean>;
  #onTarget = (_isThere: boolean): void => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#targeted = new Promise((resolve) => (this.#onTarget = resolve));
    socket.addEventListener('message', ({ data }) => this.#outer(JSON.parse(String(data)) as Message));
    socket.addEventListener('close', () => {
      this.#onTarget(false);
      this.#forget('the browser has gone');
    });
  }

  /** Undefined while the page does not answer yet. */
  static async of(address: string): Promise<Inspector | undefined> {
    const url = await socketOf(address);
    if (!url) return undefined;
    const socket = new WebSocket(url);
    const inspector = new Inspector(socket);
    const isThere = await inspector.#targeted;
    return isThere ? inspector : undefined;
  }

  /** What an expression gives in the page, as JSON can carry it. Promises are not waited for: a reload forgets them. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, wasThrown } = (await this.#call('Runtime.evaluate', {
      expression,
      returnByValue: true,
    })) as Evaluated;
    if (wasThrown) throw new Error(result.description ?? 'thrown in the page');
    return result.value;
  }

  /** Each page of the browser is a target of its own; another site or a crash makes another one. */
  #outer({ method, params, id, error }: Message): void {
    if (method === 'Target.targetCreated') {
      const info = params?.['targetInfo'] as Target | undefined;
      if (!info || info.isProvisional) return;
      this.#target = info.targetId;
      this.#onTarget(true);
    } else if (method === 'Target.didCommitProvisionalTarget') {
      this.#target = String(params?.['newTargetId']);
      this.#forget('the page has gone');
    } else if (method === 'Target.dispatchMessageFromTarget') {
      this.#inner(JSON.parse(String(params?.['message'])) as Message);
    } else if (id !== undefined && error) {
      this.#settle(id, new Error(error.message));
    }
  }

  #inner(message: Message): void {
    if (message.id === undefined) return;
    this.#settle(message.id, message.error ? new Error(message.error.message) : message);
  }

  #settle(id: number, outcome: Message | Error): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (outcome instanceof Error) waiting?.reject(outcome);
    else waiting?.resolve(outcome);
  }

  #forget(why: string): void {
    for (const id of this.#waiting.keys()) this.#settle(id, new Error(why));
  }

  async #call(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<Message>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const timer = setTimeout(() => this.#settle(id, new Error('the page has gone')), LONGEST);
    const message = JSON.stringify({ id, method, params });
    const sent = { id, method: 'Target.sendMessageToTarget', params: { targetId: this.#target, message } };
    this.#socket.send(JSON.stringify(sent));
    return (await answer.finally(() => clearTimeout(timer))).result;
  }
}
