import type { Photo } from '../domain/answers.ts';
import { NONCE_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../domain/wire.ts';
import { keepFetched } from '../store/photos.ts';
import { sha256 } from '../store/sha256.ts';
import type { Tablet } from '../store/tablet.ts';
import { isOurs, type Link, newNonce, PHOTO_TIMEOUT } from './call.ts';

export type WantedPhoto = Pick<Photo, 'sha256' | 'width' | 'height'>;

async function bytesOf(link: Link, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const nonce = newNonce(link.random);
  const request = new Request(`${link.origin}/v1/photos/${hash}`, {
    headers: { [PROTOCOL_HEADER]: String(PROTOCOL), [NONCE_HEADER]: nonce, accept: 'image/jpeg' },
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PHOTO_TIMEOUT),
  });
  try {
    const response = await link.fetch(request);
    if (response.status !== 200 || !isOurs(response, nonce)) return undefined;
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}

/**
 * Brings a photo that another tablet took: metadata comes with a pull, bytes only when somebody looks. Whatever has not
 * the hash of what was taken is not it. False when it cannot be had now.
 */
export async function fetchPhoto(
  tablet: Tablet,
  link: Link,
  { photo, makeThumb }: { readonly photo: WantedPhoto; readonly makeThumb: (jpeg: Uint8Array) => Promise<ArrayBuffer> },
): Promise<boolean> {
  const bytes = await bytesOf(link, photo.sha256);
  if (!bytes || (await sha256(bytes)) !== photo.sha256) return false;
  await keepFetched(tablet, { ...photo, thumb: await makeThumb(bytes), bytes: bytes.buffer });
  return true;
}
