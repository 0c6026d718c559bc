import { expect, test } from 'vitest';
import { isOperator } from './operator.ts';

const TOKEN = 'figures-for-prometheus';
const NOBODY = { metricsToken: null, publicOrigin: null, trustedProxy: false };
const HERE = { host: 'localhost:8080' };

const asks = (settings: Partial<Parameters<typeof isOperator>[0]>, headers: Record<string, string>, address: string) =>
  isOperator({ ...NOBODY, ...settings }, { headers: new Headers(headers), address });

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.8.8.8'])('without a token %s may look', (address) => {
  expect(asks({}, HERE, address)).toBe(true);
  expect(asks({}, { host: '127.0.0.1' }, address)).toBe(true);
});

test.each([
  { what: 'from another machine', settings: {}, headers: HERE, address: '10.0.0.7' },
  { what: 'through a proxy that says so', settings: {}, headers: { ...HERE, 'x-forwarded-for': '127.0.0.1' } },
  { what: 'by a foreign name for this machine', settings: {}, headers: { host: 'rebound.example' } },
  { what: 'where TLS ends in front', settings: { publicOrigin: 'https://audit.example.com' }, headers: HERE },
  { what: 'behind the trusted proxy', settings: { trustedProxy: true }, headers: HERE },
])('without a token nobody may $what', ({ settings, headers, address = '127.0.0.1' }) => {
  expect(asks(settings, headers, address)).toBe(false);
});

test('with a token only who shows it may look, from wherever he asks', () => {
  const settings = { metricsToken: TOKEN, publicOrigin: 'https://audit.example.com' };
  const shows = (authorization: string): boolean => asks(settings, { authorization }, '10.0.0.7');
  expect(shows(`Bearer ${TOKEN}`)).toBe(true);
  for (const wrong of ['', TOKEN, 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`]) expect(shows(wrong)).toBe(false);
  expect(asks({ metricsToken: TOKEN }, HERE, '127.0.0.1')).toBe(false);
});
