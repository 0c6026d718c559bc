import type { Tablet } from './tablet.ts';

/** What the whole tablet still has to send. */
export type Unsent = { readonly changes: number; readonly photos: number; readonly quarantined: number };

export async function unsent({ db }: Pick<Tablet, 'db'>): Promise<Unsent> {
  const [own, relayed, photos, kept] = await Promise.all([
    db.changes.count(),
    db.segments.where('relay').equals(1).toArray(),
    db.photos.where('sent').equals(0).count(),
    db.quarantine.count(),
  ]);
  const changes = own + relayed.reduce((sum, segment) => sum + segment.changes.length, 0);
  return { changes, photos, quarantined: kept };
}
