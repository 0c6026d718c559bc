import { randomBytes } from 'node:crypto';
import { manifestOf, sealState } from '../../src/domain/audit.ts';
import { CHANGE_VERSION, type Change, type Edit } from '../../src/domain/change.ts';
import { baseFor, type Folded, fold } from '../../src/domain/fold.ts';
import { uuidv7 } from '../../src/domain/ids.ts';
import {
  type AuditStatus,
  type HaveAnswer,
  haveAnswerSchema,
  NONCE_HEADER,
  PROTOCOL,
  PROTOCOL_HEADER,
  type PullAnswer,
  pullAnswerSchema,
  pushAnswerSchema,
} from '../../src/domain/wire.ts';
import { newNonce } from './device.ts';

/** What becomes of one request. Undefined is that no answer arrived. */
export type Carry = (path: string, init: RequestInit) => Promise<Response | undefined>;

const START = Date.UTC(2026, 10, 23, 1);

/**
 * What a tablet does by the rules of the protocol, without a database: the same decisions as in src/store and src/sync in
 * few lines, so that thousands of schedules can be played against the real endpoint.
 */
export class ModelTablet {
  readonly replica = uuidv7(START, randomBytes(10));
  readonly personId = uuidv7(START, randomBytes(10));
  readonly held = new Map<string, Change>();
  readonly outbox = new Map<string, Change>();
  /** From elsewhere, to be passed on. */
  readonly relays = new Set<string>();
  readonly quarantined = new Set<string>();
  readonly #statuses = new Map<string, AuditStatus>();
  clock = 0;
  cookie = '';
  #seq = 0;
  #memory: { readonly epoch: string; readonly held: number } | undefined;
  #cursor: string | null = null;

  record(recordId: string): Folded {
    return fold([...this.held.values()].filter((change) => change.recordId === recordId));
  }

  edit({ kind, recordId, dealerId, set }: Edit): Change {
    this.#seq += 1;
    const before = this.record(recordId);
    const change: Change = {
      id: uuidv7(Math.max(0, START + this.clock + this.#seq), randomBytes(10)),
      replica: this.replica,
      seq: this.#seq,
      kind,
      recordId,
      dealerId,
      set,
      base: baseFor(before, set),
      lamport: before.lamport + 1,
      at: new Date(START + this.clock + this.#seq).toISOString(),
      author: this.personId,
      device: 'model',
      v: CHANGE_VERSION,
    };
    this.held.set(change.id, change);
    this.outbox.set(change.id, change);
    return change;
  }

  seal(auditId: string, dealerId: string): void {
    const seal = {
      at: new Date(START + this.clock).toISOString(),
      by: this.personId,
      signature: { name: '王芳', strokes: [] },
      manifest: manifestOf(this.record(auditId)),
    };
    this.edit({ kind: 'audit', recordId: auditId, dealerId, set: { seal } });
  }

  /** Whether the screen says "safe at head office". */
  isSafe(auditId: string): boolean {
    const isUnsent = [...this.outbox.keys(), ...this.relays].some((id) => this.held.get(id)?.recordId === auditId);
    const record = this.record(auditId);
    const status = this.#statuses.get(auditId);
    const isOfSeal = status?.receipt?.seal === record.heads['seal'];
    return !isUnsent && sealState(record).name === 'sealed' && status?.complete === true && isOfSeal;
  }

  /** Something is still to be said, and not kept aside. */
  get isIdle(): boolean {
    return this.outbox.size + this.relays.size === 0;
  }

  async have(carry: Carry, audits: readonly string[]): Promise<boolean> {
    const query = new URLSearchParams([['replica', this.replica], ...audits.map((id) => ['audit', id])]);
    if (this.#cursor !== null) query.set('after', this.#cursor);
    const answer = await this.#answered(carry, `/v1/have?${query}`, (body) => haveAnswerSchema.parse(body));
    if (!answer) return false;
    const { epoch, contiguous, extras } = answer;
    if (this.#wasSetBack(answer)) {
      const beyond = new Set(extras);
      this.#offer((change) => change.replica === this.replica && (change.seq <= contiguous || beyond.has(change.seq)));
      this.#cursor = null;
    }
    this.#memory = { epoch, held: contiguous + extras.length };
    this.#note(answer.audits);
    return true;
  }

  async push(carry: Carry, most: number): Promise<boolean> {
    const own = [...this.outbox.values()].slice(0, most);
    const relayed = [...this.relays].slice(0, most).map((id) => this.held.get(id) as Change);
    const batch = own.length > 0 ? own : relayed;
    if (batch.length === 0) return true;
    const nonce = newNonce();
    const body = JSON.stringify({ protocol: PROTOCOL, nonce, replica: this.replica, changes: batch });
    const response = await carry('/v1/changes', { method: 'POST', headers: this.#headers(nonce), body });
    if (!response) return false;
    const answer = pushAnswerSchema.parse(await response.json());
    for (const { id, status } of answer.results) {
      if (status === 'quarantined') this.quarantined.add(id);
      this.outbox.delete(id);
      this.relays.delete(id);
    }
    const acknowledged = batch.filter(({ replica }) => replica === this.replica && own.length > 0).length;
    this.#memory ??= { epoch: answer.epoch, held: 0 };
    this.#memory = { ...this.#memory, held: this.#memory.held + acknowledged };
    this.#note(answer.audits);
    return true;
  }

  /** One page; whether there is more, or undefined when none came. */
  async pull(carry: Carry): Promise<boolean | undefined> {
    const query = this.#cursor === null ? '' : `?${new URLSearchParams({ after: this.#cursor })}`;
    const answer = await this.#answered(carry, `/v1/changes${query}`, (body) => pullAnswerSchema.parse(body));
    if (!answer) return undefined;
    if (answer.setBack) this.#offer(() => true, true);
    for (const change of answer.changes as Change[]) if (!this.held.has(change.id)) this.held.set(change.id, change);
    this.#cursor = answer.cursor;
    if (!answer.more) this.#keepOnly(answer.dealers);
    return answer.more;
  }

  /** What was kept aside goes out once more. */
  retryQuarantined(): void {
    for (const id of this.quarantined) this.relays.add(id);
    this.quarantined.clear();
  }

  #wasSetBack({ epoch, contiguous, extras }: HaveAnswer): boolean {
    if (!this.#memory) return false;
    return this.#memory.epoch !== epoch || contiguous + extras.length < this.#memory.held;
  }

  #offer(isHeldThere: (change: Change) => boolean, onlyForeign = false): void {
    for (const change of this.held.values()) {
      const stays = this.outbox.has(change.id) || this.quarantined.has(change.id) || isHeldThere(change);
      if (onlyForeign ? change.replica !== this.replica : !stays) this.relays.add(change.id);
    }
  }

  #keepOnly(dealers: PullAnswer['dealers']): void {
    if (dealers === 'all') return;
    const unsent = new Set(
      [...this.outbox.keys(), ...this.relays, ...this.quarantined].map((id) => this.held.get(id)?.recordId),
    );
    for (const { id, dealerId, recordId } of this.held.values()) {
      if (dealerId !== null && !dealers.includes(dealerId) && !unsent.has(recordId)) this.held.delete(id);
    }
  }

  #note(statuses: readonly AuditStatus[]): void {
    for (const status of statuses) this.#statuses.set(status.auditId, status);
  }

  #headers(nonce: string): Record<string, string> {
    const type = { 'content-type': 'application/json', cookie: this.cookie };
    return { ...type, [PROTOCOL_HEADER]: String(PROTOCOL), [NONCE_HEADER]: nonce };
  }

  async #answered<T>(carry: Carry, path: string, parse: (value: unknown) => T): Promise<T | undefined> {
    const response = await carry(path, { headers: this.#headers(newNonce()) });
    return response && parse(await response.json());
  }
}
