import { useEffect, useState } from 'react';
import { readPhoto } from '../../store/photos.ts';
import type { Tablet } from '../../store/tablet.ts';

/** Undefined while it is read; 'lost' when the bytes are gone or are not what they were. */
export function usePhotoUrl(tablet: Tablet, hash: string): string | undefined {
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    void readPhoto(tablet, hash).then((bytes) => {
      if (!wanted) return;
      made = bytes && URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setUrl(made ?? 'lost');
    });
    return () => {
      wanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [tablet, hash]);

  return url;
}
