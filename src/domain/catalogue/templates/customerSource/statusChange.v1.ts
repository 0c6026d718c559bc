import type { Section } from '../../types.ts';

export const STATUS_CHANGE_V1: Section = {
  id: 'cs-5-status-change',
  title: { zh: '客户状况变动表', en: 'Customer status change sheet' },
  seedTerm: '客户状况变动表',
  roles: ['salesperson', 'sales-manager'],
  items: [
    {
      id: 'cs-5-current',
      seedTerm: '客户状况变动表',
      label: { zh: '变动表平衡', en: 'Status sheet balances' },
      text: {
        zh: '月初结存、本月新增、升降级、成交、战败、失控数字逐日更新且平衡。',
        en: 'Opening, new, up/downgrades, sold, lost and out-of-contact figures are updated daily and balance.',
      },
      guide: {
        zh: '验算 1 人：月初 + 新增 − 成交 − 战败 − 失控 = 现有；平=是，差 ≤2 户=部分。',
        en: 'Recompute one person: opening + new − sold − lost − out of contact = closing; balanced = yes, off by up to two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-5-lost-analysis',
      label: { zh: '战败失控原因', en: 'Reasons for losses' },
      text: {
        zh: '战败、失控客户逐笔写明原因并由经理确认。',
        en: 'Each lost or out-of-contact customer has a reason confirmed by the manager.',
      },
      guide: {
        zh: '抽 5 笔；5 笔=是，3–4 笔=部分。',
        en: 'Sample five cases; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
  ],
};
