import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEpoch } from '../../src/endpoint/epoch.ts';
import { openFile } from '../../src/endpoint/storage/sqlite/openFile.ts';
import { sqliteStorage } from '../../src/endpoint/storage/sqlite/sqliteStorage.ts';
import { copiesOf } from '../../src/store/copies.ts';
import { noteEnrolled } from '../../src/store/syncState.ts';
import { unsent } from '../../src/store/unsent.ts';
import { type SyncLoop, startSync } from '../../src/sync/syncLoop.ts';
import { newDataDir, removeDataDir, startEndpoint } from '../support/endpoint.ts';
import { seedDevice } from '../support/seededDevices.ts';
import { linkTo, type TestLink } from '../support/syncLink.ts';
import { digestHere } from '../support/syncWork.ts';
import { theirNinetyDays, type Work, type Worker } from './theirNinetyDays.ts';

export type Return = {
  readonly tablets: number;
  readonly work: Work;
  /** Ms for which their loops have tried in vain when the network comes back: the longer, the wider they spread. */
  readonly inVain: number;
  readonly requestsPerMinute: number;
  /** Ms for which something else holds the database while they drain; the endpoint then says 503. */
  readonly heldFor: number;
  /** Ms after which a tablet that has not drained is starved. */
  readonly patience: number;
};

/** One tablet's way home. Times in ms since the network came back; Infinity for what never was. */
export type WayHome = {
  start: number;
  end: number;
  requests: number;
  /** Answers by status. */
  readonly said: Map<number, number>;
  /** Requests that came before the endpoint's Retry-After was over. */
  impatient: number;
};

export type Returned = {
  readonly changes: number;
  readonly photos: number;
  readonly ways: readonly WayHome[];
  readonly unsentLeft: number;
  readonly unsafe: number;
  /** Dealers of whom the two tablets and the endpoint do not tell the same. */
  readonly unequal: number;
  readonly endpointFailures: readonly string[];
};

const PLAIN = { publicOrigin: null, tls: null };

type Traveller = Worker & { readonly link: TestLink; readonly way: WayHome; loop?: SyncLoop };

/** Each may see his own dealer and nobody else's. */
async function enrol(workers: readonly Worker[], dataDir: string): Promise<string[]> {
  const storage = sqliteStorage(openFile(dataDir, hasEpoch(dataDir)));
  const cookies: string[] = [];
  for (const { tablet, place } of workers) {
    const said = { now: Date.now(), dealers: [place.dealerId] };
    const { deviceId, cookie } = await seedDevice(storage, PLAIN, said);
    await noteEnrolled(tablet, deviceId);
    cookies.push(cookie);
  }
  await storage.close();
  return cookies;
}

class Network {
  isThere = false;
  /** From then on somebody asks by hand, which no Retry-After holds up. */
  byHand = false;
  #back = 0;

  comeBack(): void {
    this.isThere = true;
    this.#back = performance.now();
  }

  since(): number {
    return performance.now() - this.#back;
  }

  /** What lies between a tablet and the endpoint; notes who said what, and when. */
  link(url: string, cookie: string, way: WayHome): TestLink {
    let notBefore = 0;
    const link = linkTo(async (request) => {
      if (!this.isThere) throw new TypeError('no network');
      way.start = Math.min(way.start, this.since());
      way.requests += 1;
      // A timer may be a millisecond early.
      if (!this.byHand && performance.now() < notBefore - 5) way.impatient += 1;
      const response = await fetch(request);
      way.said.set(response.status, (way.said.get(response.status) ?? 0) + 1);
      const asked = Number(response.headers.get('retry-after') ?? 0);
      if (asked > 0) notBefore = performance.now() + asked * 1000;
      return response;
    }, url);
    link.cookie = cookie;
    return link;
  }
}

/** As a backup or another program may do: nobody else can write meanwhile. */
async function holdDatabase(dataDir: string, ms: number): Promise<void> {
  const database = new DatabaseSync(`${dataDir}/showroom.db`);
  database.exec('BEGIN IMMEDIATE');
  await pause(ms);
  database.exec('ROLLBACK');
  database.close();
}

const isDrained = async ({ tablet }: Worker): Promise<boolean> => {
  const { changes, photos } = await unsent(tablet);
  return changes + photos === 0;
};

async function untilDrained(travellers: readonly Traveller[], network: Network, patience: number): Promise<void> {
  let left = travellers;
  while (left.length > 0 && network.since() < patience) {
    const still: Traveller[] = [];
    for (const each of left) {
      if (await isDrained(each)) each.way.end = network.since();
      else still.push(each);
    }
    left = still;
    await pause(100);
  }
}

/** What the second of a dealer said comes to the first with his next look, which would be within a minute. */
async function lookAgain(travellers: readonly Traveller[]): Promise<void> {
  const askNow = () => Promise.all(travellers.flatMap(({ loop }) => (loop ? [loop.now()] : [])));
  for (let round = 0; round < 2; round++) await askNow();
  // Who had asked too much before is told to wait, and asks again.
  for (let round = 0; round < 10 && (await sumOf(travellers.map(unsafeAudits))) > 0; round++) {
    await pause(2_000);
    await askNow();
  }
}

/** Asked too much before, it waits as long as it is told. */
async function bundlesFor({ link }: Traveller): Promise<Response> {
  for (;;) {
    const response = await link.fetch(new Request(`${link.origin}/v1/bundles`));
    if (response.status !== 429) return response;
    await pause(1000 * Number(response.headers.get('retry-after') ?? 1));
  }
}

/** The facts alone: photos that the other one took come when somebody looks at them. */
async function digestsOf(traveller: Traveller): Promise<string[]> {
  const { tablet, place } = traveller;
  await tablet.db.photoBytes.clear();
  const response = await bundlesFor(traveller);
  const bundles = (await response.text()).split('\n').filter(Boolean);
  const there = bundles.map((line) => JSON.parse(line) as { digest: string; scope: { id: string } });
  const ours = there.find(({ scope }) => scope.id === place.programmeId);
  return [await digestHere(tablet, place.programmeId), ours?.digest ?? ''];
}

async function unequalDealers(travellers: readonly Traveller[]): Promise<number> {
  const told = new Map<string, Set<string>>();
  for (const each of travellers) {
    const digests = told.get(each.place.dealerId) ?? new Set();
    for (const digest of await digestsOf(each)) digests.add(digest);
    told.set(each.place.dealerId, digests);
  }
  return [...told.values()].filter(({ size }) => size !== 1).length;
}

/** Audits that this tablet sealed and cannot call safe at head office. */
async function unsafeAudits({ tablet }: Worker): Promise<number> {
  const ids = await tablet.db.audits.toCollection().primaryKeys();
  const copies = await Promise.all(ids.map((id) => copiesOf(tablet, id)));
  return copies.filter((copy) => copy?.server !== 'safe').length;
}

const sumOf = async (numbers: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(numbers)).reduce((sum, number) => sum + number, 0);

const newWay = (): WayHome => ({
  start: Number.POSITIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  requests: 0,
  said: new Map(),
  impatient: 0,
});

/** Tablets that were away for months come back in the same minute, to a real endpoint over real HTTP. */
export async function comeBack({ tablets, work, ...how }: Return): Promise<Returned> {
  const workers = await theirNinetyDays(tablets, work);
  const waiting = await Promise.all(workers.map(({ tablet }) => unsent(tablet)));
  const dataDir = newDataDir();
  const cookies = await enrol(workers, dataDir);
  const env = { REQUESTS_PER_MINUTE: String(how.requestsPerMinute) };
  const endpoint = await startEndpoint({ dataDir, env });
  const network = new Network();
  const travellers: Traveller[] = workers.map((worker, n) => {
    const way = newWay();
    return { ...worker, way, link: network.link(endpoint.url, cookies[n] ?? '', way) };
  });
  for (const each of travellers) each.loop = startSync(each.tablet, each.link);
  await pause(how.inVain);
  network.comeBack();
  if (how.heldFor > 0) await holdDatabase(dataDir, how.heldFor);
  await untilDrained(travellers, network, how.patience);
  network.byHand = true;
  await lookAgain(travellers);
  const left = await Promise.all(travellers.map(({ tablet }) => unsent(tablet)));
  const unsafe = await sumOf(travellers.map(unsafeAudits));
  const unequal = await unequalDealers(travellers);
  for (const { loop } of travellers) loop?.stop();
  await endpoint.stop();
  removeDataDir(dataDir);
  return {
    changes: waiting.reduce((sum, { changes }) => sum + changes, 0),
    photos: waiting.reduce((sum, { photos }) => sum + photos, 0),
    ways: travellers.map(({ way }) => way),
    unsentLeft: left.reduce((sum, { changes, photos, quarantined }) => sum + changes + photos + quarantined, 0),
    unsafe,
    unequal,
    endpointFailures: endpoint.lines.filter(
      (line) => line.includes('"event":"failed"') && !line.includes('unavailable'),
    ),
  };
}
