import type { PhotoStore } from '../photos/photoStore.ts';
import type { Metrics } from './metrics.ts';

/** The same store, whose photos are counted as they come. */
export function countPhotos(photos: PhotoStore, { photo }: Pick<Metrics, 'photo'>): PhotoStore {
  function counted<Result extends object | 'stored' | 'duplicate'>(result: Result): Result {
    const kept: object | 'stored' | 'duplicate' = result;
    if (typeof kept === 'string') photo(kept);
    else if ('refused' in kept) photo('refused');
    return result;
  }
  return {
    ...photos,
    put: async (put) => counted(await photos.put(put)),
    putPart: async (key, part) => counted(await photos.putPart(key, part)),
  };
}
