import type { Draft } from '../../store/commit.ts';
import { keepRescue } from '../../store/rescue.ts';

type Source = () => readonly Draft[];

const sources = new Set<Source>();

/** A screen with edits on their way to disk names them here while it is open. Gives the way to stop. */
export function watchUnsaved(source: Source): () => void {
  sources.add(source);
  return () => sources.delete(source);
}

const unsavedEdits = (): Draft[] => [...sources].flatMap((source) => source());

/** Whether a reload now would have to carry something over. */
export const hasUnsaved = (): boolean => unsavedEdits().length > 0;

/** Before a reload that cannot wait: what is not on disk goes to the web storages, and comes back on the next start. */
export function rescueUnsaved(): number {
  const edits = unsavedEdits();
  if (edits.length > 0) keepRescue(edits);
  return edits.length;
}
