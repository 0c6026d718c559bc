import type { AppendResult, Delivery } from '../storage/storage.ts';
import { createRegistry, type Registry } from './registry.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;
const CHANGES = [1, 5, 10, 50, 100, 500, 1000, 2000] as const;
const BYTES = [1e3, 1e4, 1e5, 2.5e5, 5e5, 1e6, 2e6, 4e6] as const;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

export type Answered = {
  /** Of the policy table, such as "GET /v1/have"; undefined when no route was meant. */
  readonly route: string | undefined;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
};

export type Size = { readonly changes: number; readonly bytes: number };

/** What the endpoint counts of itself. Nothing of what anybody said, and of nobody in particular. */
export type Metrics = {
  /** For figures that other parts add of their own (a queue's length …). */
  readonly registry: Registry;
  readonly answered: (answer: Answered) => void;
  readonly judged: (results: readonly AppendResult[], via: Delivery['via']) => void;
  readonly pushed: (size: Size) => void;
  readonly pulled: (size: Size) => void;
  readonly photo: (result: 'stored' | 'duplicate' | 'refused') => void;
  readonly rechecked: (photos: { readonly whole: number; readonly damaged: number }) => void;
};

/** The path's template, or what else was asked for: a file of the app, or nothing that there is. */
function templateOf({ route, status }: Answered): string {
  if (route !== undefined) return route.slice(route.indexOf(' ') + 1);
  return status < 400 ? 'app' : 'none';
}

const methodOf = ({ method }: Answered): string => (METHODS.includes(method) ? method : 'other');

function sizes(registry: Registry, verb: 'push' | 'pull', what: string): (size: Size) => void {
  const changes = registry.histogram({
    name: `showroom_${verb}_changes`,
    help: `Changes in one ${what}.`,
    buckets: CHANGES,
  });
  const bytes = registry.histogram({ name: `showroom_${verb}_bytes`, help: `Bytes of one ${what}.`, buckets: BYTES });
  return (size) => {
    changes({}, size.changes);
    bytes({}, size.bytes);
  };
}

function requests(registry: Registry): Metrics['answered'] {
  const count = registry.counter({
    name: 'showroom_http_requests_total',
    help: 'Requests answered, by path template, method and class of status.',
  });
  const duration = registry.histogram({
    name: 'showroom_http_request_duration_seconds',
    help: 'Time until an answer began.',
    buckets: SECONDS,
  });
  return (answer) => {
    const labels = { route: templateOf(answer), method: methodOf(answer) };
    count({ ...labels, status: `${Math.floor(answer.status / 100)}xx` });
    duration(labels, answer.seconds);
  };
}

/** Counters from zero. */
export function createMetrics(registry = createRegistry()): Metrics {
  const answered = requests(registry);
  const change = registry.counter({
    name: 'showroom_changes_total',
    help: 'Changes judged: stored, known already, or kept aside.',
  });
  const photo = registry.counter({
    name: 'showroom_photos_total',
    help: 'Photos that were sent: stored, known already, or refused.',
  });
  const recheck = registry.counter({
    name: 'showroom_photos_rechecked_total',
    help: 'Stored photos whose bytes were hashed again.',
  });
  return {
    registry,
    answered,
    judged: (results, via) => {
      for (const { status } of results) change({ result: status, via });
    },
    pushed: sizes(registry, 'push', 'push, as it came over the network'),
    pulled: sizes(registry, 'pull', 'page of a pull, before it is packed'),
    photo: (result) => photo({ result }),
    rechecked: (photos) => {
      for (const [result, count] of Object.entries(photos)) recheck({ result }, count);
    },
  };
}
