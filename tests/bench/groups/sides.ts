import type { CDPSession, Page } from 'playwright-core';
import { type RunningEndpoint, removeDataDir, startEndpoint } from '../../support/endpoint.ts';
import { type Bare, startBare } from '../bare.ts';
import { ask, closeProfile, openProfile, type Profile } from '../browser.ts';
import { cpuOf } from '../cpu.ts';
import type { LimitKind } from '../pages/limit.ts';
import type { Span, SyncPage } from '../pages/syncPage.ts';
import type { Run } from '../run.ts';
import { type FAR, setNetwork, type Traffic, trafficOf } from '../traffic.ts';

/** `app`: the app's own sync to the real endpoint. The others: the limit, to the bare endpoint. */
export const SIDES = ['app', 'changes', 'audits'] as const;
export type Side = 'app' | LimitKind;

/** One push: ms, bytes of JSON before packing, traffic, and the server's processor time in ms. */
export type Pushed = { readonly ms: number; readonly json: number; readonly traffic: Traffic; readonly cpu: number };

type Tab = { readonly page: Page; readonly cdp: CDPSession; readonly pid: number };

type Started = { readonly profile: Profile; readonly endpoint: RunningEndpoint; readonly bare: Bare };

async function stopAll({ profile, endpoint, bare }: Started): Promise<void> {
  await closeProfile(profile);
  await endpoint.stop();
  removeDataDir(endpoint.dataDir);
  await bare.stop();
}

/** Both endpoints as processes of their own, and a browser with a page on each. */
export class SyncSides {
  readonly app: Tab;
  readonly bare: Tab;
  readonly #started: Started;

  constructor(tabs: { app: Tab; bare: Tab }, started: Started) {
    this.app = tabs.app;
    this.bare = tabs.bare;
    this.#started = started;
  }

  /** Sends audits `span` from one side. The network is `network` meanwhile. */
  async push(side: Side, span: Span, network: typeof FAR | null): Promise<Pushed> {
    const { page, cdp, pid } = side === 'app' ? this.app : this.bare;
    await page.bringToFront();
    const json =
      side === 'app'
        ? await ask<SyncPage, 'fillOutbox'>(page, 'fillOutbox', span)
        : await ask<SyncPage, 'fillLimit'>(page, 'fillLimit', { ...span, kind: side });
    await setNetwork(cdp, network);
    const cpuBefore = cpuOf(pid) ?? Number.NaN;
    let ms = 0;
    const traffic = await trafficOf(cdp, async () => {
      ms =
        side === 'app'
          ? await ask<SyncPage, 'push'>(page, 'push')
          : await ask<SyncPage, 'pushLimit'>(page, 'pushLimit');
    });
    const cpu = (cpuOf(pid) ?? Number.NaN) - cpuBefore;
    await setNetwork(cdp, null);
    return { ms, json, traffic, cpu };
  }

  stop(): Promise<void> {
    return stopAll(this.#started);
  }
}

async function openTab(profile: Profile, page: Page, at: { origin: string; pid: number }): Promise<Tab> {
  await page.goto(`${at.origin}/sync.html`);
  const cdp = await profile.context.newCDPSession(page);
  await cdp.send('Network.enable');
  return { page, cdp, pid: at.pid };
}

/** Starts all of it, or, if one cannot be started, none. */
export async function startSides({ site }: Run): Promise<SyncSides> {
  const endpoint = await startEndpoint({ env: { DIST_DIR: site.folder } });
  const bare = await startBare(site.folder);
  const profile = await openProfile();
  const started = { profile, endpoint, bare };
  try {
    const app = await openTab(profile, profile.page, { origin: endpoint.url, pid: endpoint.pid });
    await ask<SyncPage, 'enrol'>(app.page, 'enrol', { code: endpoint.code });
    const limit = await openTab(profile, await profile.context.newPage(), bare);
    return new SyncSides({ app, bare: limit }, started);
  } catch (error) {
    await stopAll(started);
    throw error;
  }
}
