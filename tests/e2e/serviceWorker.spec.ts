import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { precacheManifest } from '../../src/sw/plugin/precacheManifest.ts';
import type { DistServer } from '../tools/distServer.ts';
import { serveDist } from '../tools/distServer.ts';

// The faults 21–29 of an app that must start where there is no network. Offline is made by stopping the server:
// Playwright's own offline switch does not reach service workers.
const PORTAL_PAGE = '<!doctype html><title>Wi-Fi</title><p>Please log in</p>';

/** A page without the app, so that only the test registers the worker. */
const BARE_PAGE = '/robots.txt';

/** Each file fails an install in the same way: the page, the first and the last of each kind, and a few between. */
function someFiles(): readonly { readonly url: string }[] {
  const files = precacheManifest('dist');
  const kinds = Map.groupBy(files, ({ url }) => url.split('.').at(-1));
  const ends = [...kinds.values()].flatMap((kind) => [kind[0], kind.at(-1)]);
  return files.filter((file, place) => file.url === '/index.html' || ends.includes(file) || place % 40 === 20);
}

let server: DistServer;

test.beforeEach(async () => {
  server = await serveDist();
});

test.afterEach(async () => {
  await server.stop();
});

/** Registers the worker and tells how its install ended. */
function install(page: Page): Promise<'activated' | 'failed'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker) return 'failed';
    return new Promise<'activated' | 'failed'>((resolve) => {
      const look = (): void => {
        if (worker.state === 'activated') resolve('activated');
        if (worker.state === 'redundant') resolve('failed');
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });
}

async function openInstalled(page: Page): Promise<void> {
  await page.goto(server.origin + BARE_PAGE);
  expect(await install(page)).toBe('activated');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The next version's worker: it announces another index.html, whose hash is `integrityOf` today's. */
function nextWorker(integrityOf: (today: string) => string): string {
  const index = precacheManifest('dist').find((entry) => entry.url === '/index.html');
  if (!index?.integrity || !index.revision) throw new Error('index.html is not precached');
  const [before, after, ...more] = readFileSync('dist/sw.js', 'utf8').split(index.integrity);
  expect(more).toEqual([]);
  return [before, after]
    .map((part) => part?.replace(String(index.revision), 'next'))
    .join(integrityOf(index.integrity));
}

function serveWorker(source: string): void {
  server.intercept((request, response) => {
    if (request.url !== '/sw.js') return false;
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(source);
    return true;
  });
}

test('after one visit every address of the app opens with the server stopped', async ({ page }) => {
  await openInstalled(page);
  await server.stop();
  for (const path of ['/', '/?source=pwa', '/dealers/019a', '/audits/019a/items/reception.within-60s']) {
    await page.goto(server.origin + path);
    await expect(page.locator('#root > *').first()).toBeAttached();
  }
});

test('every file of the build but the install pictures is kept with its hash', async ({ page }) => {
  await openInstalled(page);
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname);
  });
  const entries = precacheManifest('dist');
  expect(kept.sort()).toEqual(entries.map((entry) => entry.url).sort());
  expect(entries.every((entry) => entry.integrity?.startsWith('sha384-'))).toBe(true);
});

test('a login page in the place of any file fails the install, and a later try succeeds', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(server.origin + BARE_PAGE);
  for (const { url } of someFiles()) {
    server.intercept((request, response) => {
      if (request.url?.split('?')[0] !== url) return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL_PAGE);
      return true;
    });
    await page.evaluate(clearCaches);
    expect(await install(page), url).toBe('failed');
  }
  server.intercept(null);
  expect(await install(page)).toBe('activated');
});

test('a connection cut at any file leaves no half-installed version', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(server.origin + BARE_PAGE);
  for (const { url } of someFiles()) {
    server.intercept((request) => {
      if (request.url?.split('?')[0] !== url) return false;
      request.socket.destroy();
      return true;
    });
    await page.evaluate(clearCaches);
    expect(await install(page), url).toBe('failed');
  }
});

test('the version before stays when the next one does not arrive whole', async ({ page }) => {
  await openInstalled(page);
  serveWorker(nextWorker(() => 'sha384-AAAA'));
  const ended = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => null);
    const next = registration?.installing;
    if (next) await new Promise<void>((done) => next.addEventListener('statechange', () => done()));
    return { next: next?.state, active: registration?.active?.state };
  });
  expect(ended).toEqual({ next: 'redundant', active: 'activated' });
  await server.stop();
  await page.goto(`${server.origin}/dealers`);
  await expect(page.locator('#root > *').first()).toBeAttached();
});

test('a new version waits until the person agrees', async ({ page }) => {
  await openInstalled(page);
  serveWorker(nextWorker((today) => today));
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const before = navigator.serviceWorker.controller;
    await registration?.update();
    const next = registration?.installing;
    if (next) await new Promise<void>((done) => next.addEventListener('statechange', () => done()));
    const waited = registration?.waiting?.state;
    const untouched = navigator.serviceWorker.controller === before;
    const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
    registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    await changed;
    return { waited, untouched };
  });
  expect(state).toEqual({ waited: 'installed', untouched: true });
});

test('uploads reach the server whole, and nothing of /v1 is kept on the tablet', async ({ page }) => {
  await openInstalled(page);
  const bodies: string[] = [];
  server.intercept((request, response) => {
    if (!request.url?.startsWith('/v1')) return false;
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      bodies.push(`${request.method} ${body.length}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"own":true}');
    });
    return true;
  });
  const answers = await page.evaluate(async () => {
    const body = 'x'.repeat(300_000);
    const post = await fetch('/v1/changes', { method: 'POST', body });
    const put = await fetch('/v1/photos/00', { method: 'PUT', body });
    const get = await fetch('/v1/changes?after=3');
    return Promise.all([post.text(), put.text(), get.text()]);
  });
  expect(answers).toEqual(['{"own":true}', '{"own":true}', '{"own":true}']);
  expect(bodies).toEqual(['POST 300000', 'PUT 300000', 'GET 0']);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map((request) => request.url);
  });
  expect(kept.filter((url) => url.includes('/v1'))).toEqual([]);
});

test('what is missing under /assets or /v1 is a 404 and never the app', async ({ page }) => {
  await openInstalled(page);
  for (const path of ['/assets/gone-1234.js', '/v1/nothing', '/gone.js']) {
    expect((await page.goto(server.origin + path))?.status(), path).toBe(404);
  }
});

async function clearCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}
