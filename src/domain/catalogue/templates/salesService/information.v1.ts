import type { Section } from '../../types.ts';

export const INFORMATION_V1: Section = {
  id: 'ss-5-information',
  title: { zh: '信息共战', en: 'Joint information' },
  seedTerm: '信息共战',
  items: [
    {
      id: 'ss-5-lead-slip',
      seedTerm: '信息共战',
      label: { zh: '双向信息单', en: 'Two-way slip' },
      text: {
        zh: '有双向信息单（服务→销售线索、销售→服务交车预告），24 小时内回复。',
        en: 'A two-way slip (service leads to sales, delivery notice to service) is answered within 24 hours.',
      },
      guide: {
        zh: '抽 5 张看时间；5 张=是，3–4 张=部分。',
        en: 'Check the times on five slips; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'ss-5-delivery-notice',
      label: { zh: '交车预告', en: 'Delivery notice' },
      text: {
        zh: '交车前一天服务部门与 DCRC 已收到交车预告。',
        en: 'Service and DCRC receive the delivery notice the day before.',
      },
      guide: {
        zh: '抽最近 3 台；3 台=是，1–2 台=部分。',
        en: 'Sample the last three deliveries; three = yes, one or two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'ss-5-field-info',
      label: { zh: '市场信息上报', en: 'Field information' },
      text: {
        zh: '产品问题、竞品与市场信息定期汇总并报市场代表。',
        en: 'Product problems, competitor and market news are summarised regularly and sent to the field representative.',
      },
      guide: {
        zh: '看最近一月；有汇总且已报=是，只汇总=部分。',
        en: 'See the last month; summarised and sent = yes, summarised only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
  ],
};
