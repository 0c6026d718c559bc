import type { TemplateEntry } from './types.ts';

/** Every template without its sections and items: small enough for the first screen. A test keeps it true to them. */
export const TEMPLATE_INDEX: readonly TemplateEntry[] = [
  {
    id: 'tpl-sales-process',
    kind: 'sales-process',
    latestVersion: 1,
    title: { zh: '销售流程检核表', en: 'Sales-process checklist' },
    module: null,
    items: 75,
    asksSections: true,
  },
  {
    id: 'tpl-showroom-5s',
    kind: 'showroom-5s',
    latestVersion: 1,
    title: { zh: '展厅 5S 检核表', en: 'Showroom 5S checklist' },
    module: 'showroom',
    items: 48,
    walkBy: 'zone',
  },
  {
    id: 'tpl-showroom-hardware',
    kind: 'showroom-hardware',
    latestVersion: 1,
    title: { zh: '展厅硬件设施检核表', en: 'Showroom hardware checklist' },
    module: 'showroom',
    items: 22,
  },
  {
    id: 'tpl-customer-source',
    kind: 'customer-source',
    latestVersion: 1,
    title: { zh: '客源管理检核表', en: 'Customer-source management checklist' },
    module: 'customer-source',
    items: 22,
  },
  {
    id: 'tpl-morning-meeting',
    kind: 'morning-meeting',
    latestVersion: 1,
    title: { zh: '晨会检核表', en: 'Morning-meeting checklist' },
    module: 'meetings',
    items: 15,
  },
  {
    id: 'tpl-evening-meeting',
    kind: 'evening-meeting',
    latestVersion: 1,
    title: { zh: '夕会检核表', en: 'Evening-meeting checklist' },
    module: 'meetings',
    items: 15,
  },
  {
    id: 'tpl-sales-service',
    kind: 'sales-service',
    latestVersion: 1,
    title: { zh: '业服共战验收表', en: 'Sales–service synergy acceptance checklist' },
    module: 'sales-service',
    items: 21,
  },
];

/** The entry of a template id; undefined for an id that never was. */
export const templateEntry = (id: string): TemplateEntry | undefined => TEMPLATE_INDEX.find((entry) => entry.id === id);
