import type { PrecacheEntry } from 'workbox-precaching';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { APP_ROUTE } from './appRoute.ts';

// Serves GETs of the app's own files from the precache and nothing else: uploads and /v1 never pass through here.
declare const self: ServiceWorkerGlobalScope & {
  /** Every file of the build with its revision and integrity; the build puts it here. */
  readonly __WB_MANIFEST: PrecacheEntry[];
};

// All or nothing: an entry whose bytes do not match its hash (a captive portal's page) fails the whole install,
// and the version before keeps working.
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });

const serveIndex = createHandlerBoundToURL('/index.html');
registerRoute(new NavigationRoute(serveIndex, { allowlist: [APP_ROUTE] }));

let isFirstInstall = false;
self.addEventListener('install', () => {
  isFirstInstall = self.registration.active === null;
});

self.addEventListener('activate', (event) => {
  // The page of the very first visit is taken over, so that the network may vanish from then on.
  // A later version never takes over a running page: its lazy chunks belong to the version before.
  if (isFirstInstall) event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  // Sent when the person agrees to the new version (workbox-window's messageSkipWaiting).
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
