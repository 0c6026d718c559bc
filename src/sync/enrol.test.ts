import { afterEach, expect, test } from 'vitest';
import { linkTo } from '../../tests/support/syncLink.ts';
import { closeEndpoints, newEndpoint } from '../../tests/support/syncWork.ts';
import { newTablet } from '../../tests/support/tablets.ts';
import { enrol, tidyCode } from './enrol.ts';
import { syncOnce } from './syncOnce.ts';

afterEach(closeEndpoints);

test('takes the code as a person types it, once', async () => {
  const endpoint = newEndpoint();
  const tablet = await newTablet();
  const link = linkTo(endpoint.fetch);
  const code = await endpoint.newCode();
  const typed = ` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)} `;
  expect(await enrol(tablet, link, typed)).toEqual({ ok: true });
  expect(link.cookie).not.toBe('');
  expect(await enrol(await newTablet(), linkTo(endpoint.fetch), code)).toMatchObject({
    ok: false,
    code: 'wrong-code',
  });
});

test('reads letters that look like digits as what they must be', () => {
  expect(tidyCode('o1il-OoXy')).toBe('011100XY');
});

test('says so when the code is wrong, and leaves the tablet as it was', async () => {
  const tablet = await newTablet();
  const link = linkTo(newEndpoint().fetch);
  expect(await enrol(tablet, link, 'AAAAAAAA')).toMatchObject({
    ok: false,
    cause: 'not-enrolled',
    code: 'wrong-code',
  });
  expect(await syncOnce(tablet, link, true)).toMatchObject({ ok: false, cause: 'not-enrolled' });
  expect(link.sent).toEqual(['POST /v1/devices']);
});
