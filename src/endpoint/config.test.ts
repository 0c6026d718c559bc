import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { configFrom } from './config.ts';

test('without a word everything has its default', () => {
  expect(configFrom({})).toEqual({
    ok: true,
    config: {
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('./data'),
      databaseUrl: null,
      adminCode: null,
      publicOrigin: null,
      distDir: resolve(import.meta.dirname, '../../dist'),
      trustedProxy: false,
      requestsPerMinute: 6000,
      diskReserve: 500 * 1024 * 1024,
      dealerTimeZone: 'Asia/Shanghai',
      webhookAllowHttp: false,
      webhookAllowPrivate: false,
      tls: null,
      metricsToken: null,
      retentionMonths: null,
    },
  });
});

test('an empty variable counts as unset, and a code may be written as people write it', () => {
  const result = configFrom({ PORT: '', ADMIN_CODE: '7k3m-92qx', PUBLIC_ORIGIN: 'https://audit.example.com' });
  expect(result).toMatchObject({
    ok: true,
    config: { port: 8080, adminCode: '7K3M92QX', publicOrigin: 'https://audit.example.com' },
  });
});

test.each([
  { name: 'PORT', value: '99999' },
  { name: 'PORT', value: 'http' },
  { name: 'RETENTION_MONTHS', value: '0' },
  { name: 'ADMIN_CODE', value: '1234' },
  { name: 'PUBLIC_ORIGIN', value: 'audit.example.com' },
  { name: 'PUBLIC_ORIGIN', value: 'https://audit.example.com/app' },
  { name: 'DATABASE_URL', value: 'mysql://localhost/audit' },
  { name: 'METRICS_TOKEN', value: 'short' },
])('$name=$value is refused by its name', ({ name, value }) => {
  const result = configFrom({ [name]: value });
  expect(result.ok ? [] : result.faults).toEqual([expect.stringMatching(`^${name}: `)]);
});

test('PostgreSQL is told by its address', () => {
  const result = configFrom({ DATABASE_URL: 'postgres://localhost/audit' });
  expect(result).toMatchObject({ ok: true, config: { databaseUrl: 'postgres://localhost/audit' } });
});

test('a certificate and its key come together, and leave no plain address', () => {
  const [TLS_CERT, TLS_KEY] = ['/etc/tls/cert.pem', '/etc/tls/key.pem'];
  const faultsOf = (environment: Record<string, string>): readonly string[] => {
    const result = configFrom(environment);
    return result.ok ? [] : result.faults;
  };
  expect(configFrom({ TLS_CERT, TLS_KEY })).toMatchObject({
    ok: true,
    config: { tls: { cert: resolve(TLS_CERT), key: resolve(TLS_KEY) } },
  });
  expect(faultsOf({ TLS_CERT })).toEqual(['TLS_KEY: is needed beside TLS_CERT']);
  expect(faultsOf({ TLS_KEY })).toEqual(['TLS_CERT: is needed beside TLS_KEY']);
  expect(faultsOf({ TLS_CERT, TLS_KEY, PUBLIC_ORIGIN: 'http://audit.example.com' })).toEqual([
    'PUBLIC_ORIGIN: begins with https: where TLS_CERT is given',
  ]);
});
