import { test as base, expect } from '@playwright/test';
import { type Server, type ServerOptions, startServer } from './server.ts';
import { type Engine, launchTablet, removeProfile, type TabletBrowser, type TabletOptions } from './tabletBrowser.ts';

export type OpenTablet = (options?: TabletOptions) => Promise<TabletBrowser>;

type Fixtures = {
  /** Which browser the tablets are; Chromium unless a configuration says otherwise. */
  readonly engine: Engine;
  /** Starts an endpoint that is discarded after the test. */
  readonly openServer: (options?: ServerOptions) => Promise<Server>;
  readonly server: Server;
  /** Starts a browser; all are closed after the test, their profiles removed, and no page may have had a fault. */
  readonly openTablet: OpenTablet;
};

export const test = base.extend<Fixtures>({
  engine: ['chromium', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
  openServer: async ({}, use) => {
    const servers: Server[] = [];
    await use(async (options) => {
      const server = await startServer(options);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.discard();
  },

  server: async ({ openServer }, use) => {
    await use(await openServer());
  },

  openTablet: async ({ engine }, use, info) => {
    const tablets: TabletBrowser[] = [];
    await use(async (options) => {
      const tablet = await launchTablet({ engine, ...options });
      tablets.push(tablet);
      return tablet;
    });
    const failed = info.status !== info.expectedStatus;
    for (const { page, context } of tablets) {
      if (failed && !page.isClosed()) {
        await info.attach('screen', { body: await page.screenshot(), contentType: 'image/png' }).catch(() => undefined);
      }
      await context.close().catch(() => undefined);
    }
    for (const { profile } of tablets) removeProfile(profile);
    expect.soft(tablets.flatMap(({ faults }) => faults)).toEqual([]);
  },
});

export { expect };
