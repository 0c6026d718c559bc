import { resolve } from 'node:path';
import { z } from 'zod';
import { ENROLMENT_CODE } from '../domain/wire.ts';
import { normalCode } from './auth/code.ts';

const MIB = 1024 * 1024;
const DIST = resolve(import.meta.dirname, '../../dist');

const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const origin = z.string().refine(isOrigin, 'an origin such as https://audit.example.com, without a path');

const databaseUrl = z
  .string()
  .refine((text) => /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text), 'postgres://user:password@host/database');

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  ADMIN_CODE: z
    .string()
    .transform(normalCode)
    .refine((code) => ENROLMENT_CODE.test(code), '8 characters of 0-9 and A-Z without I, L, O, U')
    .optional(),
  PUBLIC_ORIGIN: origin.optional(),
  DIST_DIR: z.string().min(1).default(DIST),
  TRUSTED_PROXY: z.enum(['0', '1']).default('0'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  DISK_RESERVE_MIB: z.coerce.number().int().min(0).default(500),
  DEALER_TIME_ZONE: z.string().refine(isTimeZone, 'a time zone such as Asia/Shanghai').default('Asia/Shanghai'),
  WEBHOOK_ALLOW_HTTP: z.enum(['0', '1']).default('0'),
  WEBHOOK_ALLOW_PRIVATE: z.enum(['0', '1']).default('0'),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  RETENTION_MONTHS: z.coerce.number().int().min(1).max(1200).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'at least 16 characters, without spaces')
    .optional(),
});

type Environment = z.infer<typeof environmentSchema>;

const parsedSchema = environmentSchema
  .refine(({ TLS_CERT, TLS_KEY }) => TLS_KEY === undefined || TLS_CERT !== undefined, {
    path: ['TLS_CERT'],
    message: 'is needed beside TLS_KEY',
  })
  .refine(({ TLS_CERT, TLS_KEY }) => TLS_CERT === undefined || TLS_KEY !== undefined, {
    path: ['TLS_KEY'],
    message: 'is needed beside TLS_CERT',
  })
  .refine(({ TLS_CERT, PUBLIC_ORIGIN }) => TLS_CERT === undefined || !PUBLIC_ORIGIN?.startsWith('http:'), {
    path: ['PUBLIC_ORIGIN'],
    message: 'begins with https: where TLS_CERT is given',
  });

const tlsOf = ({ TLS_CERT, TLS_KEY }: Environment): TlsFiles | null =>
  TLS_CERT === undefined || TLS_KEY === undefined ? null : { cert: resolve(TLS_CERT), key: resolve(TLS_KEY) };

/** PEM files: the certificate with those that vouch for it, and its key. */
export type TlsFiles = { readonly cert: string; readonly key: string };

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** A PostgreSQL database that other endpoints may use too; null: SQLite in the data directory. */
  readonly databaseUrl: string | null;
  readonly adminCode: string | null;
  /** What a browser calls us, when it differs from what it asked for (behind TLS); null: the address asked. */
  readonly publicOrigin: string | null;
  readonly distDir: string;
  /** Exactly one proxy stands in front and appends the caller's address to X-Forwarded-For. */
  readonly trustedProxy: boolean;
  readonly requestsPerMinute: number;
  /** Bytes that must stay free on the disk, or /readyz says no. */
  readonly diskReserve: number;
  /** By which it is a new day at the dealers’. */
  readonly dealerTimeZone: string;
  /** Whether webhooks may go out without TLS, and to addresses of this network. */
  readonly webhookAllowHttp: boolean;
  readonly webhookAllowPrivate: boolean;
  /** It speaks TLS itself; null: plain HTTP, for this machine or behind a proxy. */
  readonly tls: TlsFiles | null;
  /** Who shows it may read the figures of /metrics; null: only whoever asks on this machine. */
  readonly metricsToken: string | null;
  /** Names and photos of programmes that nobody has changed for so long are erased; null: never. */
  readonly retentionMonths: number | null;
};

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] };

/** The environment as the endpoint understands it; an empty variable counts as unset. */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = parsedSchema.safeParse(set);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  }
  const { data } = parsed;
  return {
    ok: true,
    config: {
      port: data.PORT,
      host: data.HOST,
      dataDir: resolve(data.DATA_DIR),
      databaseUrl: data.DATABASE_URL ?? null,
      adminCode: data.ADMIN_CODE ?? null,
      publicOrigin: data.PUBLIC_ORIGIN ?? null,
      distDir: resolve(data.DIST_DIR),
      trustedProxy: data.TRUSTED_PROXY === '1',
      requestsPerMinute: data.REQUESTS_PER_MINUTE,
      diskReserve: data.DISK_RESERVE_MIB * MIB,
      dealerTimeZone: data.DEALER_TIME_ZONE,
      webhookAllowHttp: data.WEBHOOK_ALLOW_HTTP === '1',
      webhookAllowPrivate: data.WEBHOOK_ALLOW_PRIVATE === '1',
      tls: tlsOf(data),
      metricsToken: data.METRICS_TOKEN ?? null,
      retentionMonths: data.RETENTION_MONTHS ?? null,
    },
  };
}
