import { useEffect, useState } from 'react';
import { photoByHash, readPhoto } from '../../store/photos.ts';
import type { Tablet } from '../../store/tablet.ts';
import type { WantedPhoto } from '../../sync/fetchPhoto.ts';
import { bringPhoto } from './bringPhoto.ts';

async function bytesOf(tablet: Tablet, photo: WantedPhoto): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const here = await readPhoto(tablet, photo.sha256);
  if (here) return here;
  return (await bringPhoto(tablet, photo)) ? readPhoto(tablet, photo.sha256) : undefined;
}

/**
 * Undefined while it is read, or brought from head office when another tablet took it; 'elsewhere' when it is there and
 * cannot be had now; 'lost' when it should be here and is not, or is not what it was.
 */
export function usePhotoUrl(tablet: Tablet, { sha256, width, height }: WantedPhoto): string | undefined {
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    void bytesOf(tablet, { sha256, width, height }).then((bytes) => {
      if (!wanted) return;
      made = bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      if (made) setUrl(made);
      else void photoByHash(tablet, sha256).then((row) => wanted && setUrl(row?.sent === 0 ? 'lost' : 'elsewhere'));
    });
    return () => {
      wanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [tablet, sha256, width, height]);

  return url;
}
