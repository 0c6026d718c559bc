import { useEffect, useRef, useState } from 'react';
import type { Photo } from '../../domain/answers.ts';
import { photoByHash } from '../../store/photos.ts';
import type { Tablet } from '../../store/tablet.ts';

type Urls = Readonly<Record<string, string>>;

/**
 * Object URLs of the thumbnails, by hash, as they lie in the database: a photo is seen only once it is stored. Asks
 * again when `stored` changes; what is not here has no entry.
 */
export function useThumbs(tablet: Tablet, photos: readonly Pick<Photo, 'sha256'>[], stored: unknown): Urls {
  const [urls, setUrls] = useState<Urls>({});
  const made = useRef(new Map<string, string>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored by now is looked up anew.
  useEffect(() => {
    let wanted = true;
    const missing = photos.filter(({ sha256 }) => !made.current.has(sha256));
    if (missing.length === 0) return;
    void Promise.all(missing.map(({ sha256 }) => photoByHash(tablet, sha256))).then((rows) => {
      if (!wanted) return;
      for (const row of rows) {
        if (!row || made.current.has(row.sha256)) continue;
        made.current.set(row.sha256, URL.createObjectURL(new Blob([row.thumb], { type: 'image/jpeg' })));
      }
      setUrls(Object.fromEntries(made.current));
    });
    return () => {
      wanted = false;
    };
  }, [tablet, photos, stored]);

  useEffect(() => {
    const mine = made.current;
    return () => {
      for (const url of mine.values()) URL.revokeObjectURL(url);
      mine.clear();
    };
  }, []);

  return urls;
}
