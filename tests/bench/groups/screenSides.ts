import type { CDPSession, Page } from 'playwright-core';
import { ALL_TEMPLATES } from '../../../src/domain/catalogue/allTemplates.ts';
import { type Server, startServer } from '../../e2e/support/server.ts';
import { beginAudit, idInAddress, installApp } from '../../e2e/support/setUp.ts';
import { launchTablet, removeProfile, type TabletBrowser } from '../../e2e/support/tabletBrowser.ts';
import { buildIfStale } from '../../tools/build.ts';
import { watchScreen } from '../pages/screenWatch.ts';
import type { Run } from '../run.ts';

/** How many times slower than this machine the tablet's main thread is taken to be. */
const SLOWER = 4;

/** A page that is watched: the app's audit screen, or the plain React form. */
export type Screen = {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly url: string;
  /** Selects radios that can be tapped without opening something else. */
  readonly radios: string;
};

export type ScreenSides = {
  readonly app: Screen;
  readonly plain: Screen;
  readonly origin: string;
  /** The next ms that a page reports. */
  readonly nextUsable: () => Promise<number>;
  readonly nextTap: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** Reports wait here for whoever asked for the next one. */
function mailbox(): { put: (ms: number) => void; next: () => Promise<number> } {
  let waiting: ((ms: number) => void) | undefined;
  const next = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => reject(new Error('the page reported nothing in 60 s')), 60_000);
      waiting = (ms) => {
        clearTimeout(tooLong);
        resolve(ms);
      };
    });
  return { put: (ms) => waiting?.(ms), next };
}

async function slowScreen(tablet: TabletBrowser, page: Page, at: { url: string; radios: string }): Promise<Screen> {
  const cdp = await tablet.context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, cdp, ...at };
}

/** Installs the built app and begins an audit with it by hand; gives the audit's address. */
async function beginByHand(tablet: TabletBrowser, server: Server): Promise<string> {
  const template = ALL_TEMPLATES.find(({ kind }) => kind === 'sales-process');
  if (!template) throw new Error('no sales process in the catalogue');
  await installApp(tablet, server);
  await beginAudit(tablet, { dealer: '南昌江铃', template });
  return `${server.origin}/audits/${idInAddress(tablet.page)}`;
}

const ANSWERS_ONLY = 'article input[type=radio]:not([value=na]):not([value=not-observed])';

type Opened = Omit<ScreenSides, 'stop'>;

async function openScreens(tablet: TabletBrowser, server: Server, { site }: Run): Promise<Opened> {
  const audit = await beginByHand(tablet, server);
  const usable = mailbox();
  const taps = mailbox();
  await tablet.context.exposeFunction('reportUsable', usable.put);
  await tablet.context.exposeFunction('reportTap', taps.put);
  await tablet.context.addInitScript(watchScreen);
  const app = await slowScreen(tablet, tablet.page, { url: audit, radios: ANSWERS_ONLY });
  const form = { url: `${site.origin}/plain.html`, radios: 'input[type=radio]' };
  const plain = await slowScreen(tablet, await tablet.context.newPage(), form);
  return { app, plain, origin: server.origin, nextUsable: usable.next, nextTap: taps.next };
}

/** The audit screen of the built app with all 75 items, served by the endpoint, and the plain form beside it. */
export async function startScreens(run: Run): Promise<ScreenSides> {
  await buildIfStale();
  const server = await startServer();
  const tablet = await launchTablet();
  const stop = async (): Promise<void> => {
    await tablet.close();
    removeProfile(tablet.profile);
    await server.discard();
  };
  try {
    return { ...(await openScreens(tablet, server, run)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
