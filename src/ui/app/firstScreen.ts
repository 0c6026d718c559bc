/** In ms. For a screen that never gets a title, such as one that fails to open. */
const LATEST = 5_000;

let stand: () => void = () => undefined;
const stands = new Promise<void>((resolve) => {
  stand = resolve;
});

/** Called by a screen that has its title: the person sees it. */
export const screenStands = (): void => stand();

/** Resolves once the first screen stands. What nobody waits for yet must not be in its way on a slow network. */
export function firstScreen(): Promise<void> {
  setTimeout(stand, LATEST);
  return stands;
}
