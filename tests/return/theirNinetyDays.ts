import type { TemplateKind } from '../../src/domain/catalogue/types.ts';
import { importBundle, readBundle } from '../../src/store/bundleIn.ts';
import { makeBundleFile } from '../../src/store/bundleOut.ts';
import { saveMeeting, startMeeting } from '../../src/store/meetings.ts';
import { saveProfile } from '../../src/store/recordEdits.ts';
import type { Tablet } from '../../src/store/tablet.ts';
import { tinyJpeg } from '../support/jpeg.ts';
import { itemsOf, valuesOf } from '../support/showroom.ts';
import { arrive, beginAudit, newTablet, opened, type Place, SIGNATURE } from '../support/tablets.ts';

/** How much each does; a day is 24 hours of his tablet's own clock. */
export type Work = {
  readonly days: number;
  /** An audit every so many days, with so many photos. */
  readonly auditEvery: number;
  readonly photos: number;
  /** Bytes of a photo; of every tenth tablet's, so many that it goes in parts. */
  readonly photoBytes: number;
  readonly largeBytes: number;
  /** Of every fifth tablet: so many more photos in its first audit. */
  readonly busyPhotos: number;
};

export type Worker = { readonly no: number; readonly tablet: Tablet; readonly place: Place };

const DAY = 86_400_000;
const START = Date.UTC(2026, 7, 26, 0, 30);
const KINDS: readonly TemplateKind[] = ['morning-meeting', 'evening-meeting', 'customer-source'];

/** A clock that is set by hand and goes on by a second whenever it is read. */
class OwnClock {
  #now = START;
  readonly read = (): number => {
    this.#now += 1000;
    return this.#now;
  };
  readonly toDay = (day: number): void => {
    this.#now = Math.max(this.#now, START + day * DAY);
  };
}

let shots = 0;
const bases = new Map<number, Uint8Array>();

/** Another picture each time, without making a large one anew. */
function shotOf(bytes: number) {
  const base = bases.get(bytes) ?? tinyJpeg(1, { bytes });
  bases.set(bytes, base);
  shots += 1;
  const jpeg = base.slice();
  new DataView(jpeg.buffer).setUint32(30, shots);
  return { bytes: jpeg.buffer as ArrayBuffer, width: 8, height: 8, thumb: new Uint8Array([0xff, 0xd8]).buffer };
}

async function auditAt({ tablet, place, no }: Worker, day: number, work: Work): Promise<void> {
  const audit = await opened(tablet, await beginAudit(tablet, place, KINDS[day % KINDS.length]));
  const items = itemsOf(audit.template);
  for (const [n, item] of items.entries()) audit.answer(item.id, valuesOf(item)[(n + no + day) % 2] ?? null);
  await audit.retry();
  const isBusy = no % 5 === 0 && day === 0;
  const size = no % 10 === 1 ? work.largeBytes : work.photoBytes;
  for (let n = 0; n < work.photos + (isBusy ? work.busyPhotos : 0); n++) {
    await audit.addPhoto(items[n % items.length]?.id ?? '', shotOf(isBusy ? 0 : size));
  }
  await audit.seal(SIGNATURE);
  await audit.close();
}

const dayOf = (day: number): string => new Date(START + day * DAY).toISOString().slice(0, 10);

/** One of the two of a dealer holds the morning meetings, the other the evening meetings; both audit. */
async function liveThrough(worker: Worker, clock: OwnClock, work: Work): Promise<void> {
  const { tablet, place, no } = worker;
  const [agenda, due] =
    no % 2 === 0 ? (['morning-meeting', '08:30'] as const) : (['evening-meeting', '17:00'] as const);
  const { dealerId, programmeId } = place;
  for (let day = 0; day < work.days; day++) {
    clock.toDay(day);
    const nobody = { chair: null, scribe: null, card: null } as const;
    const id = await startMeeting(tablet, { dealerId, programmeId, agenda, on: dayOf(day), due, ...nobody });
    const notes = { 'notes.results': `第 ${day + 1} 天，${no} 号平板`, endedAt: new Date(clock.read()).toISOString() };
    await saveMeeting(tablet, { id, dealerId }, notes);
    if (day % work.auditEvery === 0) await auditAt(worker, day, work);
  }
}

async function handOver(from: Tablet, to: Tablet, programmeId: string): Promise<void> {
  const made = await makeBundleFile(from, { kind: 'programme', id: programmeId });
  const read = made.ok ? await readBundle(made.file) : undefined;
  if (!read?.ok) throw new Error('no bundle');
  await importBundle(to, read.bundle, async () => new ArrayBuffer(1));
}

/** Two tablets at one dealer: the second got the programme as a file on the first day; since then nobody had a network. */
async function pairAt(dealer: number, work: Work): Promise<Worker[]> {
  const clocks = [new OwnClock(), new OwnClock()];
  const [first, second] = (await Promise.all(clocks.map(({ read }) => newTablet({ now: read })))) as [Tablet, Tablet];
  const place = await arrive(first);
  await saveProfile(second, { name: '李强', role: 'bec-consultant' });
  await handOver(first, second, place.programmeId);
  const pair = [first, second].map((tablet, n) => ({ no: dealer * 2 + n, tablet, place }));
  for (const [n, worker] of pair.entries()) await liveThrough(worker, clocks[n] as OwnClock, work);
  return pair;
}

/** So many tablets, two at each dealer, after their days without a network. */
export async function theirNinetyDays(tablets: number, work: Work): Promise<Worker[]> {
  const workers: Worker[] = [];
  for (let dealer = 0; dealer < tablets / 2; dealer++) workers.push(...(await pairAt(dealer, work)));
  return workers;
}
