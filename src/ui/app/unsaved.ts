/** Edits on their way to disk, as the screen that holds them knows them. */
export type Unsaved = { readonly count: () => number; readonly keepAside: () => void };

const open = new Set<Unsaved>();

/** Gives the way to stop. */
export function addUnsaved(unsaved: Unsaved): () => void {
  open.add(unsaved);
  return () => open.delete(unsaved);
}

/** Whether a reload now would have to carry something over. */
export const hasUnsaved = (): boolean => [...open].some(({ count }) => count() > 0);

/** Before a reload that cannot wait: what is not on disk goes to the web storages, and comes back on the next start. */
export function rescueUnsaved(): void {
  for (const { keepAside } of open) keepAside();
}
