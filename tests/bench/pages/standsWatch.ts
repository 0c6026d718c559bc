type Reporting = { readonly reportStands: (ms: number) => void };

/**
 * Runs in every page of the full tablet before anything else does, so it must stand on its own. Reports, in ms since the
 * navigation began, when all of what makes the screen has been painted.
 */
export function watchStands(): void {
  const { reportStands } = globalThis as unknown as Reporting;
  const LINKS = 'main a[href^="/audits/"]';
  const NEEDS: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^\/$/, ['#today-meeting', 'main a[href^="/programmes/"]', LINKS, 'section[data-level]']],
    [/^\/dealers\//, ['main a[href^="/programmes/"]', LINKS]],
    [/^\/audits\//, ['input[type=radio]:not(:disabled)']],
    [/^\/meetings\/of\//, ['main a[href$="/minutes"]', 'main table']],
    [/^\/board\//, ['main dl, main table']],
  ];
  const needs = NEEDS.find(([path]) => path.test(location.pathname))?.[1];
  if (!needs) return;
  const observer = new MutationObserver(() => {
    if (!needs.every((selector) => document.querySelector(selector))) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => reportStands(performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
