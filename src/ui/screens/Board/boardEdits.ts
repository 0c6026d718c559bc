import type { Edit } from '../../../domain/change.ts';

/** Sets fields of the month that is shown, or of the one named. Gives the undo. */
export type SaveMonth = (set: Edit['set'], inMonth?: string) => Promise<() => Promise<void>>;
