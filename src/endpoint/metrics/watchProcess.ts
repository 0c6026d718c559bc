import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { VERSION } from '../version.ts';
import type { Registry } from './registry.ts';

const NANO = 1e9;
const MICRO = 1e6;
const RESOLUTION_MS = 20;

/** Seconds; what is measured is the time from one look to the next, which is so long when nothing is late. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / NANO - RESOLUTION_MS / 1000);

/** Figures of the process itself. The delay of the event loop is that since it was last asked for. */
export function watchProcess(registry: Registry, storage: 'sqlite' | 'postgres'): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const startedAt = Date.now() / 1000 - process.uptime();
  registry.gauge({ name: 'showroom_build_info', help: 'Version of the endpoint, of Node, and its storage.' }, () => [
    { labels: { version: VERSION, node: process.versions.node, storage }, value: 1 },
  ]);
  registry.gauge(
    { name: 'process_start_time_seconds', help: 'When the process began, in seconds since 1970.' },
    () => startedAt,
  );
  registry.gauge({ name: 'process_cpu_seconds_total', help: 'Processor time used.', type: 'counter' }, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / MICRO;
  });
  registry.gauge({ name: 'process_resident_memory_bytes', help: 'Memory held.' }, () => process.memoryUsage.rss());
  registry.gauge(
    { name: 'nodejs_heap_used_bytes', help: 'Memory in use by JavaScript.' },
    () => process.memoryUsage().heapUsed,
  );
  registry.gauge({ name: 'nodejs_eventloop_delay_seconds', help: 'How late the event loop was.' }, () => {
    const found = [
      { labels: { quantile: '0.5' }, value: late(delay.percentile(50)) },
      { labels: { quantile: '0.99' }, value: late(delay.percentile(99)) },
      { labels: { quantile: '1' }, value: late(delay.max) },
    ];
    delay.reset();
    return found;
  });
}
