import type { Section } from '../../types.ts';

export const OWNER_BASE_V1: Section = {
  id: 'ss-4-owner-base',
  title: { zh: '基盘共战', en: 'Joint owner base' },
  seedTerm: '基盘共战',
  items: [
    {
      id: 'ss-4-shared-file',
      seedTerm: '基盘共战',
      label: { zh: '保有客户档案', en: 'Shared owner file' },
      text: {
        zh: '销售与服务共用一套保有客户档案，车辆、联系人信息一致。',
        en: 'Sales and service share one owner file with the same vehicle and contact data.',
      },
      guide: {
        zh: '抽 5 名车主两边核对；5 名一致=是，3–4 名=部分。',
        en: 'Compare five owners on both sides; five equal = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'ss-4-lost-owner',
      label: { zh: '流失车主召回', en: 'Absent-owner win-back' },
      text: {
        zh: '超过 6 个月未回厂车主列清单、分派联络并统计召回。',
        en: 'Owners not back for over six months are listed, assigned for contact, and win-backs are counted.',
      },
      guide: {
        zh: '看清单与结果；有召回统计=是，只有清单=部分。',
        en: 'See list and results; with win-back count = yes, list only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'ss-4-repurchase',
      label: { zh: '增换购与转介绍', en: 'Repurchase and referral' },
      text: {
        zh: '增购、换购和转介绍机会由服务发掘并转销售跟进。',
        en: 'Additional, replacement and referral chances are found by service and passed to sales, who follow up.',
      },
      guide: {
        zh: '看近一月转介单；有且有结果=是，有单无结果=部分。',
        en: 'See the referral slips of the last month; slips with results = yes, slips without = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
  ],
};
