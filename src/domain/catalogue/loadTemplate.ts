import { templateEntry } from './templateIndex.ts';
import type { Template } from './types.ts';

/** Every version ever released, `id@version`; one literal import() each, so that a bundler makes one chunk of each. */
const LOADERS: Readonly<Record<string, () => Promise<Template>>> = {
  'tpl-sales-process@1': async () => (await import('./templates/salesProcess.v1.ts')).SALES_PROCESS_V1,
  'tpl-showroom-5s@1': async () => (await import('./templates/showroom5s.v1.ts')).SHOWROOM_5S_V1,
  'tpl-showroom-hardware@1': async () => (await import('./templates/showroomHardware.v1.ts')).SHOWROOM_HARDWARE_V1,
  'tpl-customer-source@1': async () => (await import('./templates/customerSource.v1.ts')).CUSTOMER_SOURCE_V1,
  'tpl-morning-meeting@1': async () => (await import('./templates/morningMeeting.v1.ts')).MORNING_MEETING_V1,
  'tpl-evening-meeting@1': async () => (await import('./templates/eveningMeeting.v1.ts')).EVENING_MEETING_V1,
  'tpl-sales-service@1': async () => (await import('./templates/salesService.v1.ts')).SALES_SERVICE_V1,
};

/** One version of a template with its items; undefined when this build does not know it. */
export async function loadTemplate(id: string, version: number): Promise<Template | undefined> {
  const key = `${id}@${version}`;
  return Object.hasOwn(LOADERS, key) ? LOADERS[key]?.() : undefined;
}

/** The version that a new audit is filled with; undefined for an id that never was. */
export const latestVersion = (id: string): number | undefined => templateEntry(id)?.latestVersion;
