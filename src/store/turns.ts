/** Ms of work after which taps and frames get their turn: a frame of a 60 Hz screen. */
const SHIFT = 16;

const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/**
 * For long work on the main thread: await it often. It steps aside once a shift is over and returns at once until
 * then, so that a tap is answered in time however much there is to do. Not inside a database transaction: it ends it.
 */
export function takingTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SHIFT) return;
    await nextTask();
    began = performance.now();
  };
}
