import type { Section } from '../../types.ts';

export const CUSTOMER_CARD_V1: Section = {
  id: 'cs-3-customer-card',
  title: { zh: '客户资料卡', en: 'Customer card' },
  seedTerm: '客户资料卡',
  roles: ['salesperson'],
  items: [
    {
      id: 'cs-3-one-card-each',
      seedTerm: '客户资料卡',
      label: { zh: '一户一卡', en: 'One card per prospect' },
      text: {
        zh: '每位有望客户一张卡，卡数与来店留档、日报表累计一致。',
        en: 'One card per prospect; number of cards agrees with captured contacts and daily totals.',
      },
      guide: {
        zh: '核对 1 名销售员上月数据；一致=是，差 ≤5%=部分。',
        en: "Reconcile one salesperson's last month; equal = yes, within 5% = partly.",
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-3-entry',
      seedTerm: '客户信息登录',
      label: { zh: '客户信息登录', en: 'Customer data entry' },
      text: {
        zh: '客户信息登录完整：单位/姓名、联系方式、用途、现有车辆、购车时间、决策人、竞品、级别。',
        en: 'Customer data entry is complete: company/name, contact, use, current vehicle, timing, decision maker, rival, grade.',
      },
      guide: {
        zh: '抽 10 张；8 项齐的卡 ≥9 张=是，7–8 张=部分。',
        en: 'Sample ten cards; nine or more with all eight fields = yes, seven or eight = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-3-contact-history',
      label: { zh: '接触记录', en: 'Contact history' },
      text: {
        zh: '每次接触写明日期、方式、内容、客户反应、下次日期。',
        en: 'Each contact states date, channel, content, reaction and next date.',
      },
      guide: {
        zh: '抽 10 张看最近一次；≥9 张=是，7–8 张=部分。',
        en: 'See the latest contact on ten cards; nine or more = yes, seven or eight = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'cs-3-delivered-transfer',
      label: { zh: '交车转保有卡', en: 'Transfer to owner card' },
      text: {
        zh: '交车后转为保有（基盘）客户卡并继续排定关怀日期。',
        en: 'After delivery the card becomes an owner card with further care dates set.',
      },
      guide: {
        zh: '抽上月交车 5 台；5 台=是，3–4 台=部分。',
        en: 'Sample five deliveries of last month; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
  ],
};
