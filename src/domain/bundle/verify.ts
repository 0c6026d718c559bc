import { fromBase64 } from '../base64.ts';
import type { Change } from '../change.ts';
import { parseChange } from '../changeSchema.ts';
import { isWalkable } from '../json.ts';
import { LIMITS } from '../limits.ts';
import { isPhotoOf, photosIn } from './build.ts';
import { type Bundle, bundleSchema } from './bundleSchema.ts';
import { type BundleContent, contentOf, type TemplateOf } from './content.ts';
import {
  type BundleManifest,
  type BundlePhoto,
  bundleDigest,
  bundleManifest,
  fileDigest,
  type Sha256,
} from './manifest.ts';

export const BUNDLE_FAULTS = ['not-a-bundle', 'altered', 'invalid-change', 'does-not-follow', 'wrong-photo'] as const;

/** What is wrong with a file, and with which entry of it (`changes/<id>`, `photos/<sha256>`, `audits/<id>` …). */
export type BundleFault = { readonly ok: false; readonly code: (typeof BUNDLE_FAULTS)[number]; readonly entry: string };

export type HeldPhoto = BundlePhoto & { readonly data: Uint8Array };

export type VerifiedBundle = {
  readonly ok: true;
  readonly digest: string;
  readonly content: BundleContent;
  readonly changes: readonly Change[];
  /** Only photos whose bytes came with it; each is a JPEG with the hash it says. */
  readonly photos: readonly HeldPhoto[];
};

export type VerifyInput = { readonly bundle: unknown; readonly templateOf: TemplateOf; readonly sha256: Sha256 };

/** A change lies two levels deep in the file. */
const BUNDLE_DEPTH = LIMITS.changeDepth + 2;

const fault = (code: BundleFault['code'], entry: string): BundleFault => ({ ok: false, code, entry });

/** The first entry of which two manifests differ; entries that only one of them has count. */
function firstDifference(a: BundleManifest, b: BundleManifest): string | undefined {
  const entries = new Set([...Object.keys(a), ...Object.keys(b)]);
  // Changes first: when one is altered, everything that follows from it differs too.
  const order = [...entries].sort((x, y) => Number(y.startsWith('changes/')) - Number(x.startsWith('changes/')));
  return order.find((entry) => a[entry] !== b[entry]);
}

const bare = ({ data: _data, ...photo }: Bundle['photos'][number]): BundlePhoto => photo;

async function photoFault(
  photo: Bundle['photos'][number],
  sha256: Sha256,
): Promise<HeldPhoto | BundleFault | undefined> {
  const entry = `photos/${photo.sha256}`;
  if (photo.held !== (photo.data !== null)) return fault('wrong-photo', entry);
  if (photo.data === null) return undefined;
  const data = fromBase64(photo.data);
  if (!data || !(await isPhotoOf(photo, data, sha256))) return fault('wrong-photo', entry);
  return { ...bare(photo), data };
}

async function digestFault(bundle: Bundle, sha256: Sha256): Promise<BundleFault | undefined> {
  const photos = bundle.photos.map(bare);
  const said = await bundleManifest(bundle as unknown as BundleContent, photos, sha256);
  const altered = firstDifference(said, bundle.manifest);
  if (altered) return fault('altered', altered);
  if ((await bundleDigest(bundle.manifest, sha256)) !== bundle.digest) return fault('altered', 'digest');
  if ((await fileDigest(bundle.made, bundle.digest, sha256)) !== bundle.fileDigest) return fault('altered', 'made');
  return undefined;
}

/** What the changes make must be what the file says, entry by entry; the photos too. */
async function contentFault(bundle: Bundle, content: BundleContent, sha256: Sha256): Promise<BundleFault | undefined> {
  const held = new Map(bundle.photos.map((photo) => [photo.sha256, photo.held]));
  const photos = photosIn(content.changes).map((facts) => ({ ...facts, held: held.get(facts.sha256) ?? false }));
  const differs = firstDifference(await bundleManifest(content, photos, sha256), bundle.manifest);
  return differs ? fault('does-not-follow', differs) : undefined;
}

function changesOf(bundle: Bundle): Change[] | BundleFault {
  const changes: Change[] = [];
  for (const raw of bundle.changes) {
    const parsed = parseChange(raw);
    if (!parsed.ok) return fault('invalid-change', `changes/${raw.id}`);
    changes.push(parsed.change);
  }
  return changes;
}

/**
 * Whether a file is a bundle, whole and unaltered: its schema, every hash, every change, every photo, and that all it
 * says follows from its changes. Hashes prove wholeness, not origin. Nothing of a refused file may be taken.
 */
export async function verifyBundle({
  bundle: input,
  templateOf,
  sha256,
}: VerifyInput): Promise<VerifiedBundle | BundleFault> {
  if (!isWalkable(input, BUNDLE_DEPTH)) return fault('not-a-bundle', '');
  const parsed = bundleSchema.safeParse(input);
  if (!parsed.success) return fault('not-a-bundle', parsed.error.issues[0]?.path.join('/') ?? '');
  const bundle = parsed.data;
  const altered = await digestFault(bundle, sha256);
  if (altered) return altered;
  const changes = changesOf(bundle);
  if ('ok' in changes) return changes;
  const result = contentOf({ scope: bundle.scope, changes, templateOf });
  if (!result.ok) return fault('does-not-follow', result.missing);
  const untrue = await contentFault(bundle, result.content, sha256);
  if (untrue) return untrue;
  const photos: HeldPhoto[] = [];
  for (const photo of bundle.photos) {
    const held = await photoFault(photo, sha256);
    if (held && 'ok' in held) return held;
    if (held) photos.push(held);
  }
  return { ok: true, digest: bundle.digest, content: result.content, changes, photos };
}
