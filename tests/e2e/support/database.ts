import type { Page } from '@playwright/test';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a table of the tablet's database straight from the browser, past the app. */
export function readTable<Row>(page: Page, table: string, database = 'showroom-audit'): Promise<Row[]> {
  return page.evaluate(
    ([name, from]) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(from);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const db = opening.result;
          const request = db.transaction(name).objectStore(name).getAll();
          request.onerror = () => reject(request.error ?? new Error('not read'));
          request.onsuccess = () => {
            db.close();
            resolve(request.result as Row[]);
          };
        };
      }),
    [table, database] as const,
  );
}

/** The fields of the only audit on the tablet, as they lie on disk. */
export async function storedFields(page: Page): Promise<Fields> {
  const [body] = await readTable<{ readonly fields: Fields }>(page, 'bodies');
  if (!body) throw new Error('no audit in the database');
  return body.fields;
}
