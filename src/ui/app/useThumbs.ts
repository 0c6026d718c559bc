import { useEffect, useRef, useState } from 'react';
import type { Photo } from '../../domain/answers.ts';
import { photoByHash } from '../../store/photos.ts';
import type { Tablet } from '../../store/tablet.ts';

type Urls = Readonly<Record<string, string>>;

/**
 * Object URLs of the thumbnails, by hash, as they lie in the database: a photo is seen only once it is stored. Asks
 * again when `stored` changes. What another tablet took is brought from head office, one after the other, if there is a
 * network; what cannot be had has no entry.
 */
export function useThumbs(
  tablet: Tablet,
  photos: readonly Pick<Photo, 'sha256' | 'width' | 'height'>[],
  stored: unknown,
): Urls {
  const [urls, setUrls] = useState<Urls>({});
  const made = useRef(new Map<string, string>());
  const asked = useRef(new Set<string>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored by now is looked up anew.
  useEffect(() => {
    let wanted = true;
    const missing = photos.filter(({ sha256 }) => !made.current.has(sha256));
    if (missing.length === 0) return;
    const show = (rows: readonly Awaited<ReturnType<typeof photoByHash>>[]): void => {
      for (const row of rows) {
        if (!row || made.current.has(row.sha256)) continue;
        made.current.set(row.sha256, URL.createObjectURL(new Blob([row.thumb], { type: 'image/jpeg' })));
      }
      setUrls(Object.fromEntries(made.current));
    };
    const bring = async (away: typeof missing): Promise<void> => {
      // Not in the first page: there, photos are the tablet's own.
      const { bringPhoto } = await import('./bringPhoto.ts');
      for (const photo of away) {
        if (!wanted || !navigator.onLine || asked.current.has(photo.sha256)) continue;
        asked.current.add(photo.sha256);
        if ((await bringPhoto(tablet, photo)) && wanted) show([await photoByHash(tablet, photo.sha256)]);
      }
    };
    void Promise.all(missing.map(({ sha256 }) => photoByHash(tablet, sha256))).then((rows) => {
      if (!wanted) return;
      show(rows);
      const away = missing.filter((_, at) => !rows[at]);
      if (away.length > 0) void bring(away).catch(() => undefined);
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
