import { type BundleInput, writeBundle } from '../../domain/bundle/build.ts';
import { sha256 } from '../hash.ts';
import type { Parts } from '../parts.ts';
import type { Scope } from '../scope.ts';
import type { BundleKey } from '../storage/storage.ts';
import { VERSION } from '../version.ts';
import { templateOf } from './templateOf.ts';

type Write = (text: string) => Promise<void>;

/** A body that is written as fast as its reader reads, and no faster. */
function writableBody(): {
  readonly body: ReadableStream<Uint8Array>;
  readonly write: Write;
  readonly end: (work: Promise<unknown>) => void;
} {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  return {
    body: readable,
    write: (text) => writer.write(encoder.encode(text)),
    // A reader who goes away, or a failure in the middle, ends the body unfinished: no reader takes that for whole.
    end: (work) => void work.then(() => writer.close()).catch((error: unknown) => writer.abort(error).catch(() => {})),
  };
}

async function inputOf(parts: Parts, key: BundleKey, wanted: { allowed: Scope; withPhotos: boolean }) {
  const changes = await parts.storage.ledger.bundleChanges(key, wanted.allowed);
  if (!changes) return undefined;
  const { programmeId, visitId } = key;
  const input: BundleInput = {
    scope: visitId === null ? { kind: 'programme', id: programmeId } : { kind: 'visit', id: visitId },
    changes,
    templateOf,
    made: { at: new Date(parts.clock()).toISOString(), by: null, app: `endpoint ${VERSION}` },
    sha256,
    readPhoto: async (hash) => (wanted.withPhotos ? parts.photos.read(hash) : undefined),
  };
  return input;
}

/** One bundle as a body; undefined when there is none: not known, not in scope, or its dealer has not arrived yet. */
export async function exportBundle(
  parts: Parts,
  key: BundleKey,
  allowed: Scope,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const input = await inputOf(parts, key, { allowed, withPhotos: true });
  if (!input) return undefined;
  const { body, write, end } = writableBody();
  const begun = Promise.withResolvers<boolean>();
  const work = writeBundle(input, (text) => {
    begun.resolve(true);
    return write(text);
  }).then(
    () => begun.resolve(false),
    (error: unknown) => {
      begun.reject(error);
      throw error;
    },
  );
  end(work);
  return (await begun.promise) ? body : undefined;
}

/** Many programmes as NDJSON, each on a line of its own. Those that cannot be told whole yet are left out. */
export function exportLines(
  parts: Parts,
  programmeIds: readonly string[],
  wanted: { readonly allowed: Scope; readonly withPhotos: boolean },
): ReadableStream<Uint8Array> {
  const { body, write, end } = writableBody();
  async function writeAll(): Promise<void> {
    for (const programmeId of programmeIds) {
      const input = await inputOf(parts, { programmeId, visitId: null }, wanted);
      if (!input) continue;
      // Line ends stand between a bundle's entries only, never inside its texts: there they are escaped.
      const built = await writeBundle(input, (text) => write(text.replaceAll('\n', '')));
      if (built.ok) await write('\n');
    }
  }
  end(writeAll());
  return body;
}
