import { errorPlace, type Log } from './log.ts';

type Options = { readonly ms: number; readonly log: Log };

/**
 * Work that repeats, never twice at the same time; a failure is logged, and tried again at its next turn. Gives what ends
 * it: resolves when nothing of it is under way any more.
 */
export function repeat(work: () => Promise<void>, { ms, log }: Options): () => Promise<void> {
  let running: Promise<void> | undefined;
  const turn = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log({ level: 'error', event: 'repeated-work-failed', error: errorPlace(error) });
    } finally {
      running = undefined;
    }
  };
  const timer = setInterval(() => {
    running ??= turn();
  }, ms);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
