/** In ms. `LATEST` is for a screen that never gets a heading, such as one that fails to open. */
const LATEST = 5_000;
const LOOK_AGAIN = 50;

async function headingStands(): Promise<void> {
  const giveUp = performance.now() + LATEST;
  // Every screen shows its heading with its content, not before.
  while (!document.querySelector('h1') && performance.now() < giveUp) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

let stands: Promise<void> | undefined;

/** Resolves once the first screen stands. What nobody waits for yet must not be in its way on a slow network. */
export function firstScreen(): Promise<void> {
  stands ??= headingStands();
  return stands;
}
