import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Bundle } from '../../src/domain/bundle/bundleSchema.ts';
import type { Change } from '../../src/domain/change.ts';
import type { MemberEntry } from '../../src/domain/peopleWire.ts';
import { NONCE_HEADER, PROTOCOL } from '../../src/domain/wire.ts';
import { type Device, deviceWith, newNonce, overNetwork } from '../support/device.ts';
import { newDataDir, type RunningEndpoint, removeDataDir, startEndpoint } from '../support/endpoint.ts';

export type Member = Omit<MemberEntry, 'id' | 'active'>;

/**
 * Head office: the real endpoint in a process of its own, that can be killed and set back to an earlier copy of its data
 * directory; and an admin there, who sees everything.
 */
export class HeadOffice {
  readonly #dataDir = newDataDir();
  readonly #copy = mkdtempSync(join(tmpdir(), 'showroom-copy-'));
  #running: RunningEndpoint | undefined;
  #admin: Device | undefined;
  #port = '0';
  /** How often it was set back. */
  setBacks = 0;

  /** Undefined while it is down. */
  readonly url = (): string | undefined => this.#running?.url;

  get isUp(): boolean {
    return this.#running !== undefined;
  }

  async open(): Promise<void> {
    await this.start();
    this.#admin = await this.#running?.newDevice();
  }

  async start(): Promise<void> {
    if (this.#running) return;
    // Behind the wires as behind a proxy: each tablet then has an address of its own.
    const env = { PORT: this.#port, TRUSTED_PROXY: '1', DIST_DIR: process.env['E2E_DIST'] ?? 'dist' };
    this.#running = await startEndpoint({ dataDir: this.#dataDir, env });
    this.#port = new URL(this.#running.url).port;
  }

  /** kill -9 */
  async kill(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.kill();
  }

  /** Stops it, copies its data directory, starts it again. */
  async backUp(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.stop();
    rmSync(this.#copy, { recursive: true, force: true });
    cpSync(this.#dataDir, this.#copy, { recursive: true });
    await this.start();
  }

  /** Puts the copy in the place of the data directory: with the epoch that it had, or as another one. */
  async setBack(sameEpoch: boolean): Promise<void> {
    await this.kill();
    rmSync(this.#dataDir, { recursive: true, force: true });
    cpSync(this.#copy, this.#dataDir, { recursive: true });
    const epoch = join(this.#dataDir, 'epoch');
    if (!sameEpoch && existsSync(epoch)) rmSync(epoch);
    this.setBacks += 1;
    await this.start();
  }

  async close(): Promise<void> {
    await this.kill();
    removeDataDir(this.#dataDir);
    rmSync(this.#copy, { recursive: true, force: true });
  }

  /** Everything in the ledger, in its order. Only while the endpoint runs: it, and nobody else, repairs what a kill left. */
  changes(): Change[] {
    if (!this.#running) throw new Error('nobody looks into the ledger while the endpoint is down');
    const database = new DatabaseSync(join(this.#dataDir, 'showroom.db'));
    const rows = database.prepare('SELECT body FROM changes ORDER BY pos').all() as { body: string }[];
    database.close();
    return rows.map(({ body }) => JSON.parse(body) as Change);
  }

  async isHeld(photo: string): Promise<boolean> {
    return (await this.#device().send(`/v1/photos/${photo}`, { method: 'HEAD' })).status === 200;
  }

  async bundle(programmeId: string): Promise<Bundle> {
    return (await this.#json('GET', `/v1/programmes/${programmeId}/bundle`)) as Bundle;
  }

  async addMember(member: Member): Promise<string> {
    const answer = (await this.#json('POST', '/v1/members', member)) as { readonly member: MemberEntry };
    return answer.member.id;
  }

  /** What somebody is and may from now on. */
  async post(id: string, member: Member): Promise<void> {
    await this.#json('PUT', `/v1/members/${id}`, { ...member, active: true });
  }

  async codeFor(memberId: string): Promise<string> {
    return ((await this.#json('POST', '/v1/codes', { memberId })) as { readonly code: string }).code;
  }

  /** Withdraws all tablets of a member; what is on them stays. */
  async revoke(memberId: string): Promise<void> {
    const { devices } = (await this.#json('GET', '/v1/devices')) as {
      readonly devices: readonly { readonly id: string; readonly memberId: string }[];
    };
    for (const { id } of devices.filter((device) => device.memberId === memberId)) {
      await this.#json('PUT', `/v1/devices/${id}`, { revoked: 'keep' });
    }
  }

  #device(): Device {
    if (!this.#admin || !this.#running) throw new Error('head office is not there');
    return deviceWith(overNetwork(this.#running.url), this.#admin.deviceId, this.#admin.cookie);
  }

  async #json(method: string, path: string, said?: Readonly<Record<string, unknown>>): Promise<unknown> {
    const nonce = newNonce();
    const headers = { [NONCE_HEADER]: nonce, ...(said && { 'content-type': 'application/json' }) };
    const body = said ? JSON.stringify({ protocol: PROTOCOL, nonce, ...said }) : null;
    const response = await this.#device().send(path, { method, headers, body });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
