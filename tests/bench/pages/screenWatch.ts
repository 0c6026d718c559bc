type Reporting = {
  readonly reportUsable: (ms: number) => void;
  readonly reportTap: (ms: number) => void;
};

/**
 * Runs in every page of the screen goals before anything else does, so it must stand on its own. It reports, in ms,
 * when the first answer can be tapped since the navigation began, and for each tap how long until it was painted.
 */
export function watchScreen(): void {
  const { reportUsable, reportTap } = globalThis as unknown as Reporting;
  /** After the frame that shows what was just done. */
  const afterPaint = (done: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('input[type=radio]:not(:disabled)')) return;
    observer.disconnect();
    afterPaint(() => reportUsable(performance.now()));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  let pressedAt = 0;
  addEventListener('pointerdown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  addEventListener('change', () => afterPaint(() => reportTap(performance.now() - pressedAt)), { capture: true });
}
