import { expect, test } from 'vitest';
import { createRegistry } from './registry.ts';

test('prints counters, histograms and gauges as Prometheus reads them', async () => {
  const registry = createRegistry();
  const count = registry.counter({ name: 'taken_total', help: 'Taken.' });
  const observe = registry.histogram({ name: 'size', help: 'Size.', buckets: [1, 10] });
  registry.gauge({ name: 'held', help: 'Held.' }, () => 7);
  registry.gauge({ name: 'spent_total', help: 'Spent.', type: 'counter' }, async () => [
    { labels: { kind: 'a "b"\\\n' }, value: 1.5 },
  ]);
  count({ result: 'good' });
  count({ result: 'good' }, 2);
  count({ result: 'bad' });
  for (const value of [1, 2, 30]) observe({ way: 'in' }, value);
  expect(await registry.text()).toBe(`# HELP taken_total Taken.
# TYPE taken_total counter
taken_total{result="good"} 3
taken_total{result="bad"} 1
# HELP size Size.
# TYPE size histogram
size_bucket{way="in",le="1"} 1
size_bucket{way="in",le="10"} 2
size_bucket{way="in",le="+Inf"} 3
size_sum{way="in"} 33
size_count{way="in"} 3
# HELP held Held.
# TYPE held gauge
held 7
# HELP spent_total Spent.
# TYPE spent_total counter
spent_total{kind="a \\"b\\"\\\\\\n"} 1.5
`);
});

test('a figure that cannot be had is left out, the others stay', async () => {
  const registry = createRegistry();
  registry.gauge({ name: 'away', help: 'Away.' }, () => Promise.reject(new Error('the database is away')));
  registry.gauge({ name: 'here', help: 'Here.' }, () => 1);
  expect(await registry.text()).toBe('# HELP here Here.\n# TYPE here gauge\nhere 1\n');
});
