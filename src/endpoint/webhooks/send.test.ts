import { expect, test } from 'vitest';
import { startReceiver } from '../../../tests/support/receiver.ts';
import { isPublicAddress, publicLookup } from './addresses.ts';
import { send, urlFault } from './send.ts';

const STRICT = { webhookAllowHttp: false, webhookAllowPrivate: false };

test.each([
  '127.0.0.1',
  '127.8.8.8',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'localhost',
  '',
])('%s is nobody’s on the internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '11.0.0.1', '2606:4700::1111', '2400:3200::1'])('%s is somebody’s', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['https://example.com/hook', undefined],
  ['http://example.com/hook', 'https'],
  ['https://user:word@example.com/', 'url'],
  ['ftp://example.com/', 'url'],
  ['nonsense', 'url'],
  ['https://127.0.0.1/', 'private'],
  ['https://[::1]/', 'private'],
  ['https://[::ffff:10.0.0.1]/', 'private'],
  ['https://2130706433/', 'private'],
  ['https://0x7f.1/', 'private'],
  ['https://localhost/', 'private'],
  ['https://a.localhost./', 'private'],
])('%s: %s', (url, fault) => {
  expect(urlFault(url, STRICT)).toBe(fault);
});

test('a name that stands for a private address is not connected to', async () => {
  const looked = await new Promise((resolve) => publicLookup('localhost', {}, (error) => resolve(error?.name)));
  expect(looked).toBe('PrivateAddress');
});

test('what may not be sent to is not even tried', async () => {
  const receiver = await startReceiver();
  const message = { url: receiver.url, headers: {}, body: '{}' };
  expect(await send(message, STRICT)).toEqual({ ok: false, outcome: 'not-allowed-https' });
  const plain = { ...STRICT, webhookAllowHttp: true };
  expect(await send(message, plain)).toEqual({ ok: false, outcome: 'private-address' });
  const named = { ...message, url: receiver.url.replace('127.0.0.1', 'localhost.') };
  expect((await send(named, plain)).outcome).toBe('private-address');
  expect(receiver.received).toEqual([]);
  expect(await send(message, { ...plain, webhookAllowPrivate: true })).toEqual({ ok: true, outcome: 'http-204' });
  await receiver.close();
});
