import type { ModuleId } from '../catalogue/types.ts';
import type { Text2 } from '../text.ts';

/** The five evaluation contents (seed: 销售升级考评内容); 销售流程 has no weight in the sheet, the others are its modules. */
export const CONTENT_IDS = ['sales-process', 'showroom', 'customer-source', 'sales-service', 'meetings'] as const;
export type ContentId = (typeof CONTENT_IDS)[number];

export const CONTENT_TITLES: Readonly<Record<ContentId, Text2>> = {
  'sales-process': { zh: '销售流程', en: 'Sales process' },
  showroom: { zh: '展厅管理', en: 'Showroom' },
  'customer-source': { zh: '客源管理', en: 'Customer source' },
  'sales-service': { zh: '业服共战', en: 'Sales–service' },
  meetings: { zh: '晨夕会', en: 'Meetings' },
} satisfies Record<ModuleId | 'sales-process', Text2>;
