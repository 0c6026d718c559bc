/** Longest edge of a small picture, in pixels. */
const EDGE = 320;

/** The small picture of a photo that came in a bundle, as JPEG. An undecodable one stays empty and shows as lost. */
export async function makeThumb(jpeg: Uint8Array): Promise<ArrayBuffer> {
  try {
    const picture = await createImageBitmap(new Blob([jpeg as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }));
    const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.75));
    canvas.width = 0; // Frees it at once on iPads, which count canvas memory.
    return small ? await small.arrayBuffer() : new ArrayBuffer(0);
  } catch {
    return new ArrayBuffer(0);
  }
}
