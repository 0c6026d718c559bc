import { readMeta, type Tablet } from './tablet.ts';

export const ADOPTED_KEY = 'adoptedAt';

/** Set when this browser was enrolled before but its database is new: what was here and not sent is gone. */
export const adoptedAt = (tablet: Pick<Tablet, 'db'>): Promise<string | undefined> => readMeta(tablet, ADOPTED_KEY);

/** The person has read it. */
export const clearAdopted = ({ db }: Pick<Tablet, 'db'>): Promise<void> => db.meta.delete(ADOPTED_KEY);
