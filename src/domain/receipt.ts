import { manifestOf, type Seal, sealState } from './audit.ts';
import type { Sha256 } from './bundle/manifest.ts';
import type { Change } from './change.ts';
import { isErasing } from './erasure/erasure.ts';
import { type Folded, fold } from './fold.ts';
import { canonicalJson } from './json.ts';

/** How what is held of one audit compares with what its seal vouches for. */
export type Custody =
  | { readonly name: 'open' }
  | {
      readonly name: 'incomplete';
      readonly missingChanges: readonly string[];
      readonly missingPhotos: readonly string[];
      /** Somebody edited it after the seal: complete only when sealed again. */
      readonly edited: boolean;
    }
  | { readonly name: 'complete'; readonly seal: Seal; readonly sealId: string };

/**
 * The photos that the seal names, and those that the audit shows; they differ only when somebody edited it. Those that
 * were erased are vouched for by their hash alone.
 */
function photosOf(record: Folded, { manifest }: Seal, changes: readonly Change[]): string[] {
  const erased = new Set(changes.filter(isErasing).flatMap(({ erases }) => erases.photos));
  const named = new Set([...manifest.photos, ...manifestOf(record).photos]);
  return [...named].filter((sha256) => !erased.has(sha256)).sort();
}

/** The photos whose bytes `custodyOf` will ask for; none while the audit is open. */
export function photosInCustody(changes: readonly Change[]): string[] {
  const record = fold(changes);
  const state = sealState(record);
  return state.name === 'open' ? [] : photosOf(record, state.seal, changes);
}

/**
 * Complete only when the changes and photos held equal the sealed manifest: not one missing, not one more.
 * @param changes all changes held of that audit
 * @param isHeld whether the bytes of a photo are held and whole
 */
export function custodyOf(changes: readonly Change[], isHeld: (sha256: string) => boolean): Custody {
  const record = fold(changes);
  const state = sealState(record);
  if (state.name === 'open') return { name: 'open' };
  // What a later edit replaced is still held: only what never arrived is missing.
  const held = new Set(changes.map(({ id }) => id));
  const missingChanges = state.seal.manifest.heads.filter((id) => !held.has(id));
  const missingPhotos = photosOf(record, state.seal, changes).filter((sha256) => !isHeld(sha256));
  const edited = state.name === 'needs-review' && missingChanges.length === 0;
  if (edited || missingChanges.length > 0 || missingPhotos.length > 0) {
    return { name: 'incomplete', missingChanges, missingPhotos, edited };
  }
  return { name: 'complete', seal: state.seal, sealId: record.heads['seal'] as string };
}

type Sealing = { readonly auditId: string; readonly sealId: string; readonly seal: Seal };

/** Of what a seal vouches for. */
export const sealDigest = ({ auditId, sealId, seal }: Sealing, sha256: Sha256): Promise<string> =>
  sha256(canonicalJson({ auditId, sealId, manifest: seal.manifest }));

/** "20261123-9F3A51C2": the day the seal was found complete (UTC) and the first 8 digits of what it vouches for. */
export async function receiptNumber(sealing: Sealing, day: string, sha256: Sha256): Promise<string> {
  const digest = await sealDigest(sealing, sha256);
  return `${day.replaceAll('-', '')}-${digest.slice(0, 8).toUpperCase()}`;
}
