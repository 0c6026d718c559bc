import type { DeviceEntry, DeviceReport } from './storage.ts';

/** What a device last said of itself, as columns: both or none. */
export type Reported = { readonly app: string | null; readonly unsent: number | null };

export const reportOf = ({ app, unsent }: Reported): DeviceReport | null =>
  app === null || unsent === null ? null : { app, unsent };

export type EntryRow = Reported & Omit<DeviceEntry, 'report'>;

export const entryOf = ({ app, unsent, ...entry }: EntryRow): DeviceEntry => ({
  ...entry,
  report: reportOf({ app, unsent }),
});
