import type { Draft } from '../../store/commit.ts';
import { keepRescue } from '../../store/rescue.ts';
import { addUnsaved } from './unsaved.ts';

/** A screen with edits on their way to disk names them here while it is open. Gives the way to stop. */
export function watchUnsaved(source: () => readonly Draft[]): () => void {
  return addUnsaved({
    count: () => source().length,
    keepAside: () => {
      const drafts = source();
      if (drafts.length > 0) keepRescue(drafts);
    },
  });
}
