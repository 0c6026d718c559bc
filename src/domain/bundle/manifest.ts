import { canonicalJson, type Json } from '../json.ts';
import { asJson, type BundleContent } from './content.ts';

export const BUNDLE_FORMAT = 'showroom-audit-bundle';
export const BUNDLE_VERSION = 1;

/** Lower-case hex SHA-256 of bytes, or of a text as UTF-8; given by whoever has a crypto API. */
export type Sha256 = (data: Uint8Array | string) => Promise<string>;

/** A photo as the bundle lists it. `held` is false when the maker did not have the bytes (any more, or yet). */
export type BundlePhoto = {
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly held: boolean;
};

/** Entry → SHA-256 of its canonical JSON. One hash per entry, so that a damaged file can be told which one is wrong. */
export type BundleManifest = Readonly<Record<string, string>>;

export type Made = { readonly at: string; readonly by: string | null; readonly app: string };

export const sha256Of = (sha256: Sha256, value: Json): Promise<string> => sha256(canonicalJson(value));

function entriesOf(content: BundleContent, photos: readonly BundlePhoto[]): [string, unknown][] {
  return [
    ['scope', content.scope],
    ['dealer', content.dealer],
    ['programme', content.programme],
    ...content.visits.map((visit): [string, unknown] => [`visits/${visit.id}`, visit]),
    ...content.people.map((person): [string, unknown] => [`people/${person.id}`, person]),
    ...content.audits.map((audit): [string, unknown] => [`audits/${audit.id}`, audit]),
    ...content.records.map((record): [string, unknown] => [`records/${record.id}`, record]),
    ['scores', content.scores],
    ...content.changes.map((change): [string, unknown] => [`changes/${change.id}`, change]),
    ...photos.map((photo): [string, unknown] => [`photos/${photo.sha256}`, photo]),
  ];
}

export async function bundleManifest(
  content: BundleContent,
  photos: readonly BundlePhoto[],
  sha256: Sha256,
): Promise<BundleManifest> {
  const manifest: Record<string, string> = {};
  for (const [entry, value] of entriesOf(content, photos)) manifest[entry] = await sha256Of(sha256, asJson(value));
  return manifest;
}

/** The digest over all that a bundle says. The same on every machine that holds the same facts. */
export const bundleDigest = (manifest: BundleManifest, sha256: Sha256): Promise<string> => sha256Of(sha256, manifest);

/** The digest over the file: the content's digest, and who made the file and when. */
export const fileDigest = (made: Made, digest: string, sha256: Sha256): Promise<string> =>
  sha256Of(sha256, { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, made, digest });
