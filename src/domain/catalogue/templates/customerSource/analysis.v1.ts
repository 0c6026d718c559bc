import type { Section } from '../../types.ts';

export const ANALYSIS_V1: Section = {
  id: 'cs-7-analysis',
  title: { zh: '报表分析与制度', en: 'Report analysis & system' },
  roles: ['sales-manager'],
  items: [
    {
      id: 'cs-7-report-analysis',
      seedTerm: '客源管理报表分析',
      label: { zh: '报表分析', en: 'Report analysis' },
      text: {
        zh: '销售经理每周（月）分析来店、留档、试车、订车、战败数据并形成对策。',
        en: 'The sales manager analyses traffic, capture, test drives, orders and losses weekly / monthly and sets measures.',
      },
      guide: {
        zh: '看最近一期：5=有数据、原因、对策、责任人和结果；3=有数据和对策；1=只有数据；0=没有。',
        en: 'See the latest issue: 5 = data, cause, measure, person responsible and result; 3 = data and measure; 1 = data only; 0 = none.',
      },
      scale: '0-5',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-7-cycle',
      label: { zh: '报表周期流向', en: 'Report cycle and flow' },
      text: {
        zh: '各报表的填写人、周期、流向有书面规定，员工说得清。',
        en: 'Who fills in each report, how often and where it goes is written down, and staff can say it.',
      },
      guide: {
        zh: '看规定并抽问 1 人；都有=是，只有规定=部分。',
        en: 'See the rule and ask one person; both = yes, rule only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'cs-7-two-tables-one-card',
      seedTerm: '二表一卡',
      label: { zh: '二表一卡', en: 'Two tables, one card' },
      text: {
        zh: '销售员随岗使用“二表一卡”（日报表、客户状况变动表、客户资料卡），三者数据互相对得上。',
        en: 'Salespeople work with the "two tables, one card" (daily report, status change sheet, customer card) and the three agree.',
      },
      guide: {
        zh: '抽 3 名销售员，各任取 1 名客户，在三处追踪级别与日期；3 人对得上=是，1–2 人=部分。',
        en: 'Take one customer of each of three salespeople and trace grade and date through all three; three agree = yes, one or two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-7-data-protection',
      label: { zh: '客户资料保管', en: 'Customer data protection' },
      text: {
        zh: '客户资料上锁或设密码，不外露、不带离，离职当日收回。',
        en: 'Customer data is locked or password-protected, not left out, not taken away, and handed back on the day a person leaves.',
      },
      guide: {
        zh: '巡看桌面、看板和柜锁；无外露=是，1 处外露=部分，多处=否。',
        en: 'Look at desks, boards and locks; none = yes, one exposure = partly, several = no.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'observe',
      seed: false,
    },
  ],
};
