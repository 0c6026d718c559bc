import { useEffect, useState } from 'react';
import { readPhoto } from '../../store/photos.ts';
import type { Tablet } from '../../store/tablet.ts';
import type { WantedPhoto } from '../../sync/fetchPhoto.ts';
import { bringPhoto } from './bringPhoto.ts';

async function bytesOf(tablet: Tablet, photo: WantedPhoto): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const here = await readPhoto(tablet, photo.sha256);
  if (here) return here;
  return (await bringPhoto(tablet, photo)) ? readPhoto(tablet, photo.sha256) : undefined;
}

/**
 * Undefined while it is read, or brought from head office when another tablet took it; 'lost' when it cannot be had, or
 * is not what it was.
 */
export function usePhotoUrl(tablet: Tablet, { sha256, width, height }: WantedPhoto): string | undefined {
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    void bytesOf(tablet, { sha256, width, height }).then((bytes) => {
      if (!wanted) return;
      made = bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setUrl(made ?? 'lost');
    });
    return () => {
      wanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [tablet, sha256, width, height]);

  return url;
}
