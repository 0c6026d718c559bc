import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Change } from '../../src/domain/change.ts';
import {
  enrolAnswerSchema,
  type HaveAnswer,
  haveAnswerSchema,
  NONCE_HEADER,
  type PhotoAnswer,
  PROTOCOL,
  PROTOCOL_HEADER,
  type PullAnswer,
  type PushAnswer,
  photoAnswerSchema,
  pullAnswerSchema,
  pushAnswerSchema,
} from '../../src/domain/wire.ts';

/** Sends a request to an endpoint: over the network, or straight into the app in memory. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

export const overNetwork =
  (url: string): Send =>
  (path, init) =>
    fetch(url + path, { ...init, redirect: 'error' });

export const newNonce = (): string => randomBytes(12).toString('hex');

/** The headers of a write in the sync protocol. */
export const syncHeaders = (nonce: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  [PROTOCOL_HEADER]: String(PROTOCOL),
  [NONCE_HEADER]: nonce,
  ...more,
});

export type DeviceRequest = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

export type Device = {
  readonly deviceId: string;
  readonly cookie: string;
  /** A raw request with the device's cookie and a fresh nonce. */
  readonly send: (path: string, init?: DeviceRequest) => Promise<Response>;
  readonly push: (changes: readonly unknown[], options?: { readonly gzip?: boolean }) => Promise<PushAnswer>;
  readonly have: (replica: string, audits?: readonly string[]) => Promise<HaveAnswer>;
  /** One page; `after` null is from the start. */
  readonly pull: (after: string | null) => Promise<PullAnswer & { readonly changes: Change[] }>;
  readonly putPhoto: (sha256: string, bytes: Uint8Array<ArrayBuffer>) => Promise<PhotoAnswer>;
};

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`answered ${response.status}: ${text}`);
  return JSON.parse(text) as unknown;
}

/** Enrols a device with a one-time code and speaks the protocol for it. */
export async function enrolDevice(send: Send, code: string, label = 'tablet'): Promise<Device> {
  const nonce = newNonce();
  const response = await send('/v1/devices', {
    method: 'POST',
    headers: syncHeaders(nonce, { 'content-type': 'application/json' }),
    body: JSON.stringify({ protocol: PROTOCOL, nonce, code, device: label }),
  });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { deviceId } = enrolAnswerSchema.parse(await jsonOf(response));
  return deviceWith(send, deviceId, cookie);
}

/** A device that has been enrolled before. */
export function deviceWith(sendRaw: Send, deviceId: string, cookie: string): Device {
  const send: Device['send'] = (path, init) =>
    sendRaw(path, { ...init, headers: syncHeaders(newNonce(), { cookie, ...init?.headers }) });

  async function push(changes: readonly unknown[], { gzip = false } = {}): Promise<PushAnswer> {
    const nonce = newNonce();
    const replica = (changes[0] as Partial<Change> | undefined)?.replica ?? deviceId;
    const text = JSON.stringify({ protocol: PROTOCOL, nonce, replica, changes });
    const response = await sendRaw('/v1/changes', {
      method: 'POST',
      headers: syncHeaders(nonce, {
        cookie,
        'content-type': 'application/json',
        ...(gzip && { 'content-encoding': 'gzip' }),
      }),
      body: gzip ? new Uint8Array(gzipSync(text)) : text,
    });
    return pushAnswerSchema.parse(await jsonOf(response));
  }

  async function have(replica: string, audits: readonly string[] = []): Promise<HaveAnswer> {
    const query = new URLSearchParams([['replica', replica], ...audits.map((id) => ['audit', id])]);
    return haveAnswerSchema.parse(await jsonOf(await send(`/v1/have?${query}`)));
  }

  async function pull(after: string | null) {
    const query = after === null ? '' : `?${new URLSearchParams({ after })}`;
    const answer = pullAnswerSchema.parse(await jsonOf(await send(`/v1/changes${query}`)));
    return { ...answer, changes: answer.changes as Change[] };
  }

  async function putPhoto(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<PhotoAnswer> {
    const headers = { 'content-type': 'image/jpeg' };
    const response = await send(`/v1/photos/${sha256}`, { method: 'PUT', headers, body: bytes });
    return photoAnswerSchema.parse(await jsonOf(response));
  }

  return { deviceId, cookie, send, push, have, pull, putPhoto };
}
