import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAudit, makePhoto, makeProgramme, newAuthor } from '../../../tests/support/changes.ts';
import { syncHeaders } from '../../../tests/support/device.ts';
import { type MemoryEndpoint, memoryEndpoint } from '../../../tests/support/memoryEndpoint.ts';

const TOKEN = 'figures-for-prometheus';

let endpoint: MemoryEndpoint;
beforeEach(() => {
  endpoint = memoryEndpoint({ metricsToken: TOKEN });
});
afterEach(() => endpoint.close());

async function figures(): Promise<Map<string, number>> {
  const response = await endpoint.send('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const lines = (await response.text()).trimEnd().split('\n');
  const samples = lines.filter((line) => !line.startsWith('# '));
  return new Map(
    samples.map((line) => {
      const [, name = '', value] = /^([a-z_]+(?:\{(?:[a-z]+="[^"\\]*",?)+\})?) ([0-9.e+-]+)$/.exec(line) ?? [];
      return [name, Number(value)];
    }),
  );
}

test('counts what was answered, taken, refused and kept aside', async () => {
  const device = await endpoint.newDevice();
  const author = newAuthor();
  const programme = makeProgramme(author);
  const audit = makeAudit(author, programme, { answers: 1, photos: 1, sealed: true });
  const changes = [...programme.changes, ...audit.changes];
  await device.push([...changes, { id: 'nonsense' }]);
  await device.push(changes);
  await device.pull(null);
  const photo = makePhoto();
  for (let times = 0; times < 2; times++) await device.putPhoto(photo.sha256, photo.bytes);
  await expect(device.putPhoto(makePhoto().sha256, photo.bytes)).rejects.toThrow('wrong-hash');
  const found = await figures();
  const expected = {
    'showroom_changes_total{result="stored",via="sync"}': changes.length,
    'showroom_changes_total{result="duplicate",via="sync"}': changes.length,
    'showroom_changes_total{result="quarantined",via="sync"}': 1,
    'showroom_photos_total{result="stored"}': 1,
    'showroom_photos_total{result="duplicate"}': 1,
    'showroom_photos_total{result="refused"}': 1,
    'showroom_http_requests_total{route="/v1/changes",method="POST",status="2xx"}': 2,
    'showroom_http_requests_total{route="/v1/photos/:sha256",method="PUT",status="4xx"}': 1,
    'showroom_http_request_duration_seconds_count{route="/v1/changes",method="GET"}': 1,
    showroom_push_changes_sum: 2 * changes.length + 1,
    showroom_pull_changes_sum: changes.length,
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, found.get(name)]))).toEqual(expected);
  expect(found.get('showroom_pull_bytes_sum')).toBeGreaterThan(1000);
});

test('whatever is asked for and by whom, the series are few and tell of nobody', async () => {
  const device = await endpoint.newDevice();
  const author = newAuthor('canary');
  await device.push(makeProgramme(author, { person: 'canary', dealer: 'canary' }).changes);
  for (let n = 0; n < 200; n++) {
    await endpoint.send(`/v1/canary-${n}`, { headers: syncHeaders(`nonce-canary-${n}`) });
    await endpoint.send(`/canary-${n}.js`);
    await endpoint.send('/v1/have', { method: `CANARY${n}` });
    await device.send(`/v1/have?replica=canary-${n}`);
    await device.send(`/v1/programmes/canary-${n}/bundle`);
  }
  const names = [...(await figures()).keys()];
  expect(names.length).toBeLessThan(120);
  const words = /canary/i;
  expect(names.filter((name) => words.test(name) || name.includes(device.deviceId.slice(0, 8)))).toEqual([]);
  expect(names).toContain('showroom_http_requests_total{route="none",method="other",status="4xx"}');
});

test('nobody without the token is told anything', async () => {
  const device = await endpoint.newDevice({ manages: true });
  for (const response of [await endpoint.send('/metrics'), await device.send('/metrics')]) {
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthorised' });
  }
});
