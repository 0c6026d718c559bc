/** Names and values that tell series apart. Values come from fixed lists, never from a request. */
export type Labels = Readonly<Record<string, string>>;

export type Sample = { readonly labels?: Labels; readonly value: number };

export type Family = { readonly name: string; readonly help: string };

type Found = number | readonly Sample[];
type Read = () => Found | Promise<Found>;

export type Registry = {
  readonly counter: (family: Family) => (labels: Labels, by?: number) => void;
  readonly histogram: (
    family: Family & { readonly buckets: readonly number[] },
  ) => (labels: Labels, value: number) => void;
  /** Asked when somebody reads the figures. When asking fails, that figure is left out. */
  readonly gauge: (family: Family & { readonly type?: 'gauge' | 'counter' }, read: Read) => void;
  /** All figures in Prometheus' text format 0.0.4. */
  readonly text: () => Promise<string>;
};

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function series(name: string, labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join()}}`;
}

type Print = () => Promise<readonly string[]>;

const headOf = ({ name, help }: Family, type: string): string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];

/** A sum per set of labels, which only grows. */
function counterOf(family: Family) {
  const sums = new Map<string, number>();
  const add = (labels: Labels, by = 1): void => {
    const key = series(family.name, labels);
    sums.set(key, (sums.get(key) ?? 0) + by);
  };
  const print: Print = async () => [...headOf(family, 'counter'), ...[...sums].map(([key, sum]) => `${key} ${sum}`)];
  return { add, print };
}

type Distribution = { readonly labels: Labels; readonly counts: number[]; sum: number; count: number };

function printed(name: string, buckets: readonly number[], { labels, counts, sum, count }: Distribution): string[] {
  let below = 0;
  const lines = buckets.map((bound, i) => {
    below += counts[i] ?? 0;
    return `${series(`${name}_bucket`, { ...labels, le: String(bound) })} ${below}`;
  });
  return [
    ...lines,
    `${series(`${name}_bucket`, { ...labels, le: '+Inf' })} ${count}`,
    `${series(`${name}_sum`, labels)} ${sum}`,
    `${series(`${name}_count`, labels)} ${count}`,
  ];
}

function histogramOf(family: Family, buckets: readonly number[]) {
  const all = new Map<string, Distribution>();
  const observe = (labels: Labels, value: number): void => {
    const key = series('', labels);
    const one = all.get(key) ?? { labels, counts: buckets.map(() => 0), sum: 0, count: 0 };
    all.set(key, one);
    const place = buckets.findIndex((bound) => value <= bound);
    if (place >= 0) one.counts[place] = (one.counts[place] ?? 0) + 1;
    one.sum += value;
    one.count += 1;
  };
  const print: Print = async () => [
    ...headOf(family, 'histogram'),
    ...[...all.values()].flatMap((one) => printed(family.name, buckets, one)),
  ];
  return { observe, print };
}

async function printGauge(family: Family, type: string, read: Read): Promise<string[]> {
  try {
    const found = await read();
    const samples = typeof found === 'number' ? [{ value: found }] : found;
    return [
      ...headOf(family, type),
      ...samples.map(({ labels, value }: Sample) => `${series(family.name, labels)} ${value}`),
    ];
  } catch {
    // A database that is away must not take the other figures with it.
    return [];
  }
}

/** Keeps figures in memory, for one process and from its start on. */
export function createRegistry(): Registry {
  const prints: Print[] = [];
  return {
    counter: (family) => {
      const { add, print } = counterOf(family);
      prints.push(print);
      return add;
    },
    histogram: ({ buckets, ...family }) => {
      const { observe, print } = histogramOf(family, buckets);
      prints.push(print);
      return observe;
    },
    gauge: ({ type = 'gauge', ...family }, read) => void prints.push(() => printGauge(family, type, read)),
    text: async () => {
      const parts = await Promise.all(prints.map((print) => print()));
      return `${parts.flat().join('\n')}\n`;
    },
  };
}
