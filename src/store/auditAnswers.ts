import type { Folded } from '../domain/fold.ts';
import type { Tablet } from './tablet.ts';

/** What an audit's fields say; empty when it is not here. */
export async function auditFields({ db }: Pick<Tablet, 'db'>, auditId: string): Promise<Folded['fields']> {
  return (await db.bodies.get(auditId))?.fields ?? {};
}
