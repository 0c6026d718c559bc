import type { Section } from '../../types.ts';

export const VISITOR_REGISTER_V1: Section = {
  id: 'cs-1-visitor-register',
  title: { zh: '来店登记表', en: 'Showroom visitor register' },
  seedTerm: '来店登记表',
  roles: ['salesperson', 'sales-manager'],
  items: [
    {
      id: 'cs-1-complete',
      seedTerm: '来店登记表',
      label: { zh: '来店登记完整', en: 'Register complete' },
      text: {
        zh: '每批来店（来电）客户都登记，必填栏齐全。',
        en: 'Every group of walk-in (and phone) customers is registered with all required fields.',
      },
      guide: {
        zh: '看昨日：日期、进离店时间、人数、姓名/称呼、电话、意向车型、来源、首次/再次、接待人、结果。齐全率 ≥95%=是，80–94%=部分。',
        en: 'See yesterday: date, arrival and leaving times, party size, name, phone, model, source, first / repeat, salesperson, result. At least 95% filled = yes, 80–94% = partly.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-1-truthful',
      label: { zh: '登记真实', en: 'Register truthful' },
      text: {
        zh: '登记批数与实际客流一致。',
        en: 'Registered groups match actual traffic.',
      },
      guide: {
        zh: '现场数 1 小时或对照监控/门岗记录；差 ≤10%=是，≤20%=部分。',
        en: 'Count one hour or compare with CCTV / gate log; within 10% = yes, within 20% = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'observe',
      seed: false,
    },
    {
      id: 'cs-1-daily-summary',
      label: { zh: '每日汇总签字', en: 'Daily totals signed' },
      text: {
        zh: '每天下班前汇总来店批数、留档数，销售经理签字。',
        en: 'Visitor groups and contacts captured are totalled before closing every day and signed by the sales manager.',
      },
      guide: {
        zh: '看近 5 天；5 天齐=是，3–4 天=部分。',
        en: 'See the last five days; five = yes, three or four = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
  ],
};
