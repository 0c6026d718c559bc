import type { Zone } from './types.ts';

/** In the order in which a showroom is walked, from the road to the office. */
export const ZONES: readonly Zone[] = [
  { id: 'entrance', title: { zh: '入口与外观', en: 'Entrance & façade' } },
  { id: 'display-cars', title: { zh: '展车', en: 'Display cars' } },
  { id: 'reception', title: { zh: '接待台', en: 'Reception desk' } },
  { id: 'negotiation', title: { zh: '洽谈区', en: 'Negotiation area' } },
  { id: 'lounge', title: { zh: '客户休息区', en: 'Customer lounge' } },
  { id: 'toilets', title: { zh: '洗手间', en: 'Toilets' } },
  { id: 'delivery', title: { zh: '交车区', en: 'Delivery area' } },
  { id: 'test-drive', title: { zh: '试驾车', en: 'Test-drive cars' } },
  { id: 'sales-office', title: { zh: '销售办公区', en: 'Sales office' } },
  { id: 'general', title: { zh: '全区', en: 'Whole showroom' } },
];
