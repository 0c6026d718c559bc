import { withoutMetadata } from '../../domain/jpeg.ts';
import type { NewPhoto } from '../../store/openAudit.ts';
import { isHeic, isJpeg, isWholeJpeg } from './jpeg.ts';

/** Why a file could not become a photo. */
export const PHOTO_FAULTS = [
  'photo-empty',
  /** The file ends too early. */
  'photo-cut-off',
  /** HEIC, in a browser that cannot read it. */
  'photo-heic',
  /** Not a picture that this browser knows. */
  'photo-unreadable',
  /** The tablet has not the memory for it, not even at the smallest size. */
  'photo-no-memory',
] as const;
export type PhotoFault = (typeof PHOTO_FAULTS)[number];

export type Shrunk =
  | { readonly ok: true; readonly photo: NewPhoto }
  | { readonly ok: false; readonly code: PhotoFault };

type Size = { readonly width: number; readonly height: number };
type Source = Size & { readonly image: CanvasImageSource; readonly release: () => void };

/** Longest edges to try, in pixels: the next one when memory fails or the file stays too large. */
export const EDGES = [2048, 1600, 1280, 1024] as const;
const QUALITIES = [0.85, 0.75, 0.65, 0.5] as const;
const MOST_BYTES = 1.5 * 1024 * 1024;
const THUMB_EDGE = 320;

/** The size with its longest edge at most `edge`, in whole pixels; never larger than it is. */
export function fitted({ width, height }: Size, edge: number): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function fromElement(file: Blob): Promise<Source> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  return { image, width, height, release: () => URL.revokeObjectURL(url) };
}

/** The picture as the camera meant it, turned upright. The element is the thriftier way: it is tried second. */
async function decoded(file: Blob): Promise<Source | undefined> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { image, width: image.width, height: image.height, release: () => image.close() };
  } catch {
    return fromElement(file).catch(() => undefined);
  }
}

/** Undefined when the canvas gives nothing, as it does where memory is short, or something other than JPEG. */
async function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return blob?.type === 'image/jpeg' ? blob : undefined;
}

async function drawn({ image }: Source, { width, height }: Size, mostBytes: number): Promise<ArrayBuffer | undefined> {
  const canvas = document.createElement('canvas');
  try {
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d', { alpha: false });
    if (!pen) return undefined;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, width, height);
    for (const quality of QUALITIES) {
      const blob = await jpegOf(canvas, quality);
      if (!blob) return undefined;
      if (blob.size > mostBytes) continue;
      // Safari's own encoder writes EXIF, which the endpoint refuses like any other.
      return withoutMetadata(new Uint8Array(await blob.arrayBuffer())).buffer;
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    // Safari keeps the memory of a canvas until it has no pixels left.
    canvas.width = 0;
    canvas.height = 0;
  }
}

async function photoOf(source: Source): Promise<Shrunk> {
  const thumb = await drawn(source, fitted(source, THUMB_EDGE), MOST_BYTES);
  for (const edge of EDGES) {
    const size = fitted(source, edge);
    const bytes = thumb && (await drawn(source, size, MOST_BYTES));
    if (bytes) return { ok: true, photo: { bytes, thumb, ...size } };
  }
  return { ok: false, code: 'photo-no-memory' };
}

/** What is wrong with a file before anyone tries to draw it. */
export function faultOf(bytes: Uint8Array): PhotoFault | undefined {
  if (bytes.length === 0) return 'photo-empty';
  return isJpeg(bytes) && !isWholeJpeg(bytes) ? 'photo-cut-off' : undefined;
}

/**
 * A photo as it is kept: JPEG, at most 2048 px and 1.5 MiB, upright, with nothing of EXIF left (place and device are
 * gone with it), and its thumbnail of at most 320 px.
 */
export async function shrinkPhoto(file: Blob): Promise<Shrunk> {
  const read = await file.arrayBuffer().catch(() => new ArrayBuffer());
  const bytes = new Uint8Array(read);
  const fault = faultOf(bytes);
  if (fault) return { ok: false, code: fault };
  const source = await decoded(file);
  if (!source) return { ok: false, code: isHeic(bytes) ? 'photo-heic' : 'photo-unreadable' };
  try {
    return await photoOf(source);
  } finally {
    source.release();
  }
}
