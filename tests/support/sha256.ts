import { createHash } from 'node:crypto';

/** SHA-256 by another implementation than the one under test. */
export const sha256 = (data: Uint8Array | string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(data).digest('hex'));
