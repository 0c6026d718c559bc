/**
 * Faults of a browser's database, injected below Dexie where the browser has them. The real (in-memory) IndexedDB does
 * everything else. Undone by `healIdb`, to be called after each test.
 */

type Request = IDBRequest<IDBValidKey>;
type FakeTransaction = IDBTransaction & {
  error: DOMException | null;
  _execRequestAsync: (what: { source: unknown; operation: () => never }) => Request;
};

const heals: (() => void)[] = [];

export function healIdb(): void {
  for (const heal of heals.splice(0)) heal();
}

type Fault = {
  readonly store: string;
  /** What the browser says: QuotaExceededError, UnknownError … */
  readonly error: string;
  /** How many writes fail; after them it is well again. */
  readonly times?: number;
};

/** Writes to one object store fail as the browser lets them fail: later, with an event, and the transaction aborts. */
export function failWrites({ store, error, times = Number.POSITIVE_INFINITY }: Fault): void {
  let left = times;
  for (const method of ['put', 'add'] as const) {
    const { prototype } = IDBObjectStore;
    const real = prototype[method];
    prototype[method] = function write(this: IDBObjectStore, value: unknown, key?: IDBValidKey): Request {
      if (this.name !== store || left <= 0)
        return key === undefined ? real.call(this, value) : real.call(this, value, key);
      left -= 1;
      const operation = (): never => {
        throw new DOMException('injected', error);
      };
      return (this.transaction as FakeTransaction)._execRequestAsync({ source: this, operation });
    };
    heals.push(() => {
      prototype[method] = real;
    });
  }
}

/**
 * The next commit that touches a store is stored, and yet an error is reported: seen on WebKit when its database
 * process is killed at the wrong moment.
 */
export function misreportCommit(store: string): void {
  let armed = true;
  const { prototype } = IDBTransaction;
  const real = Reflect.get(prototype, 'dispatchEvent') as (this: FakeTransaction, event: Event) => boolean;
  prototype.dispatchEvent = function dispatch(this: FakeTransaction, event: Event): boolean {
    const hit =
      armed && event.type === 'complete' && this.mode === 'readwrite' && this.objectStoreNames.contains(store);
    if (!hit) return real.call(this, event);
    armed = false;
    this.error = new DOMException('injected', 'AbortError');
    return real.call(this, new (event.constructor as typeof Event)('abort', { bubbles: true }));
  };
  heals.push(() => {
    prototype.dispatchEvent = real;
  });
}

export type Begun = { readonly stores: readonly string[]; readonly durability: string };

/** Every transaction that may write, from now on: which stores it spans, and what it asks of the disk. */
export function watchWrites(): Begun[] {
  const begun: Begun[] = [];
  const { prototype } = IDBDatabase;
  const real = Reflect.get(prototype, 'transaction') as (this: IDBDatabase, ...args: unknown[]) => IDBTransaction;
  prototype.transaction = function transaction(this: IDBDatabase, ...args): IDBTransaction {
    const tx = real.apply(this, args);
    if (tx.mode === 'readwrite') begun.push({ stores: [...tx.objectStoreNames], durability: tx.durability });
    return tx;
  };
  heals.push(() => {
    prototype.transaction = real;
  });
  return begun;
}
