import type { Workbox } from 'workbox-window';
import { useSession } from './session.ts';
import { hasUnsaved } from './unsaved.ts';

const URL_OF_WORKER = '/sw.js';
const HOUR = 3_600_000;

type Policy = { readonly createScriptURL: (url: string) => string };
type TrustedTypes = { readonly createPolicy: (name: string, rules: Policy) => Policy };

/** Under Trusted Types a plain string is refused; the one policy that the app has makes this one address and no other. */
function workerUrl(): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const rules: Policy = {
    createScriptURL: (url) => {
      if (url === URL_OF_WORKER) return url;
      throw new TypeError(`no worker at ${url}`);
    },
  };
  return trusted ? trusted.createPolicy('sw-url', rules).createScriptURL(URL_OF_WORKER) : URL_OF_WORKER;
}

let workbox: Workbox | undefined;

/**
 * Registers the service worker, once the first screen stands. A new version waits until the person agrees; the page then
 * loads anew under it. False where there is none to keep the app's files.
 */
export async function registerServiceWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return false;
  if (workbox) return true;
  const { Workbox } = await import('workbox-window');
  const made = new Workbox(workerUrl(), { scope: '/', updateViaCache: 'none' });
  workbox = made;
  made.addEventListener('waiting', () => useSession.setState({ updateReady: true }));
  const look = (): void => {
    // Without a network there is nothing new to find.
    made.update().catch(() => undefined);
  };
  void navigator.serviceWorker.ready.then(() => useSession.setState({ offlineReady: true }));
  const registration = await made.register({ immediate: true }).catch(() => undefined);
  setInterval(look, HOUR);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  return registration !== undefined;
}

/** Takes the new version. False while something is not saved: then it has to wait. */
export function applyUpdate(): boolean {
  if (hasUnsaved() || !workbox) return false;
  workbox.addEventListener('controlling', () => location.reload());
  workbox.messageSkipWaiting();
  return true;
}
