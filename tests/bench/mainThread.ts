import type { CDPSession } from 'playwright-core';

/** The longest task on the page's main thread, in ms: of the processor's time, and by the clock. */
export type LongestTask = { readonly cpu: number; readonly clock: number };

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: by the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

function longestOf(events: readonly TraceEvent[]): LongestTask {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const mainThreads = new Set(named.map(thread));
  const tasks = events.filter((event) => event.name === 'RunTask' && mainThreads.has(thread(event)));
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return {
    cpu: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    clock: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
  };
}

/**
 * Traces the page while it works. On a machine with other things to do, a task takes longer by the clock because it is
 * made to wait; the processor's time is the task's own.
 */
export async function longestTaskOf(cdp: CDPSession, work: () => Promise<unknown>): Promise<LongestTask> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  const includedCategories = ['disabled-by-default-devtools.timeline'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await work();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return longestOf(events);
}
