import type { Tablet } from './tablet.ts';

/** The demo lives in a database of its own: nothing of it can be sent, and nothing of it stays. */
export const DEMO_DATABASE = 'showroom-audit-demo';

export const isDemo = ({ db }: Pick<Tablet, 'db'>): boolean => db.name === DEMO_DATABASE;
