import type { OnStep, PhotoFiles, Stamp } from '../../photos/files.ts';
import type { Clock } from '../../random.ts';
import type { Postgres } from './database.ts';

/** Photo bytes in the database, so that every endpoint on it has them. Drafts are in memory: at most 2 MiB each. */
export function photoBytes(database: Postgres, clock: Clock, onStep: OnStep = () => {}): PhotoFiles {
  const drafts = new Map<string, Uint8Array>();
  const draftOf = (name: string): Uint8Array => drafts.get(name) ?? new Uint8Array();

  async function writeDraft(name: string, body: AsyncIterable<Uint8Array>, limit: number): Promise<boolean> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    onStep('opened');
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit) return false;
      chunks.push(chunk);
    }
    drafts.set(name, Buffer.concat(chunks));
    onStep('written');
    return true;
  }

  async function keep(name: string, sha256: string): Promise<void> {
    // Replaced when it is there: what lies there was found to be damaged.
    await database.run(
      `INSERT INTO photo_bytes VALUES ($1, $2, $3)
       ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes, kept_at = excluded.kept_at`,
      sha256,
      draftOf(name),
      clock(),
    );
    onStep('synced');
  }

  const stampOf = (sha256: string): Promise<Stamp | undefined> =>
    database.get<Stamp>(
      'SELECT length(bytes) AS size, kept_at AS "modifiedMs" FROM photo_bytes WHERE sha256 = $1',
      sha256,
    );

  async function read(sha256: string): Promise<Uint8Array | undefined> {
    const row = await database.get<{ bytes: Uint8Array }>('SELECT bytes FROM photo_bytes WHERE sha256 = $1', sha256);
    return row?.bytes;
  }

  return {
    writeDraft,
    readDraft: async (name) => draftOf(name),
    keep,
    stampOf,
    read,
    discard: async (name) => void drafts.delete(name),
    remove: async (sha256) => {
      await database.run('DELETE FROM photo_bytes WHERE sha256 = $1', sha256);
    },
  };
}
