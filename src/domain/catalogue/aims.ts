import type { Text2 } from '../text.ts';

/** The three aims of the programme (seed: 销售升级目的), on the head of its reports; not scored. */
export const AIMS: readonly Text2[] = [
  { zh: '提升代理商销售营运能力', en: 'Raise the dealer’s sales operating capability' },
  { zh: '提升江铃品牌市场竞争力', en: 'Raise the competitiveness of the JMC brand' },
  { zh: '提升销售服务满意度', en: 'Raise satisfaction with sales and service' },
];
