import { UUID } from '../../domain/ids.ts';
import type { Revoked } from '../../domain/roles.ts';
import type { Config } from '../config.ts';
import { sha256Bytes } from '../hash.ts';
import { isSecure } from '../http/origin.ts';
import type { Random } from '../random.ts';
import type { Actor } from '../scope.ts';
import type { DeviceReport, DeviceStorage } from '../storage/storage.ts';
import { sameBytes } from './code.ts';

const DAYS_400 = 400 * 24 * 60 * 60;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

type Origin = Pick<Config, 'publicOrigin' | 'tls'>;

export type Token = { readonly secret: string; readonly hash: Uint8Array };

/** 256 random bits. Only the hash is ever stored. */
export function newToken(random: Random): Token {
  const secret = Buffer.from(random(32)).toString('base64url');
  return { secret, hash: sha256Bytes(secret) };
}

/** `__Host-` binds the cookie to this host and to TLS; a browser takes it on no plain http address. */
const cookieName = (config: Origin): string => (isSecure(config) ? '__Host-device' : 'device');

/** Neither scripts nor other sites can send or read it; renewed while it is in use. */
export function tokenCookie(config: Origin, deviceId: string, secret: string): string {
  const secure = isSecure(config) ? '; Secure' : '';
  return `${cookieName(config)}=${deviceId}.${secret}; Path=/; Max-Age=${DAYS_400}; HttpOnly; SameSite=Strict${secure}`;
}

/** Takes the token out of the browser again. */
export const noToken = (config: Origin): string => tokenCookie(config, '', '').replace(String(DAYS_400), '0');

export type Bearer = Actor & {
  readonly secret: string;
  /** Set when it may ask for nothing more. */
  readonly revoked: Revoked | null;
  readonly seenAt: number;
  readonly report: DeviceReport | null;
};

function tokenIn(config: Origin, headers: Headers): { readonly deviceId: string; readonly secret: string } | undefined {
  const start = `${cookieName(config)}=`;
  const cookie = headers
    .get('cookie')
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start));
  const [deviceId = '', secret = ''] = cookie?.slice(start.length).split('.') ?? [];
  return UUID.test(deviceId) && SECRET.test(secret) ? { deviceId, secret } : undefined;
}

/**
 * The device whose token the request carries, with whatever is said of it now. Looked up each time: a revoked one is
 * out with its next request, and a changed role counts from the next one on.
 */
export async function bearerOf(config: Origin, headers: Headers, devices: DeviceStorage): Promise<Bearer | undefined> {
  const token = tokenIn(config, headers);
  if (!token) return undefined;
  const device = await devices.find(token.deviceId);
  if (!device || !sameBytes(sha256Bytes(token.secret), device.tokenHash)) return undefined;
  const { id: deviceId, member, seenAt, report } = device;
  const revoked = device.revoked ?? (member.active ? null : 'keep');
  return { deviceId, member, secret: token.secret, revoked, seenAt, report };
}
