import { problemOf, type StoreProblem } from './storeProblem.ts';
import type { Tablet } from './tablet.ts';

/**
 * Why something could not be kept when the browser gave no reason. A transaction that is under way while the database
 * goes away is only said to be aborted (measured on WebKit); what is asked of it next is told the truth.
 */
export async function closerLook({ db }: Pick<Tablet, 'db'>): Promise<StoreProblem> {
  try {
    await db.meta.count();
    return 'unknown';
  } catch (error) {
    return problemOf(error);
  }
}
