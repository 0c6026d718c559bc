import type { OnStep } from '../../photos/files.ts';
import { MOST_PARTS, type NewPart, type PartKey, type PhotoParts } from '../../photos/parts.ts';
import type { Clock } from '../../random.ts';
import type { Postgres } from './database.ts';

const BEGIN = `INSERT INTO photo_parts VALUES ($1, $2, $3, $4)
  ON CONFLICT (device_id, sha256) DO UPDATE SET bytes = excluded.bytes, touched_at = excluded.touched_at`;

const GO_ON = `UPDATE photo_parts SET bytes = substring(bytes FROM 1 FOR $5) || $3, touched_at = $4
  WHERE device_id = $1 AND sha256 = $2 AND length(bytes) >= $5`;

const MAKE_ROOM = `DELETE FROM photo_parts WHERE device_id = $1 AND sha256 IN
  (SELECT sha256 FROM photo_parts WHERE device_id = $1 ORDER BY touched_at DESC, sha256 OFFSET $2)`;

/** What comes until it ends or breaks off; undefined when it is more than `limit` bytes. */
async function collected(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Parts in the database: any endpoint on it goes on where another was cut off. A part is kept once it has ended. */
export function partBytes(database: Postgres, clock: Clock, onStep: OnStep = () => {}): PhotoParts {
  async function sizeOf({ deviceId, sha256 }: PartKey): Promise<number> {
    const sql = 'SELECT length(bytes) AS size FROM photo_parts WHERE device_id = $1 AND sha256 = $2';
    return (await database.get<{ size: number }>(sql, deviceId, sha256))?.size ?? 0;
  }

  async function append(key: PartKey, { offset, body, total }: NewPart): Promise<number | undefined> {
    const { deviceId, sha256 } = key;
    onStep('part-opened');
    const bytes = await collected(body, total - offset);
    if (!bytes) return total + 1;
    onStep('part-growing');
    const values = [deviceId, sha256, bytes, clock()] as const;
    if (offset === 0) {
      await database.run(BEGIN, ...values);
      await database.run(MAKE_ROOM, deviceId, MOST_PARTS);
    } else if ((await database.run(GO_ON, ...values, offset)) === 0) return undefined;
    onStep('part-written');
    return offset + bytes.length;
  }

  async function read({ deviceId, sha256 }: PartKey): Promise<Uint8Array> {
    const sql = 'SELECT bytes FROM photo_parts WHERE device_id = $1 AND sha256 = $2';
    return (await database.get<{ bytes: Uint8Array }>(sql, deviceId, sha256))?.bytes ?? new Uint8Array();
  }

  async function drop({ deviceId, sha256 }: PartKey): Promise<void> {
    await database.run('DELETE FROM photo_parts WHERE device_id = $1 AND sha256 = $2', deviceId, sha256);
  }

  async function dropBefore(instant: number): Promise<void> {
    await database.run('DELETE FROM photo_parts WHERE touched_at < $1', instant);
  }

  return { sizeOf, append, read, drop, dropBefore };
}
