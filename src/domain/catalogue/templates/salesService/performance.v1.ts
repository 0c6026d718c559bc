import type { Section } from '../../types.ts';

export const PERFORMANCE_V1: Section = {
  id: 'ss-6-performance',
  title: { zh: '业绩共战', en: 'Joint performance' },
  seedTerm: '业绩共战',
  items: [
    {
      id: 'ss-6-shared-kpi',
      seedTerm: '业绩共战',
      label: { zh: '共同指标', en: 'Shared KPIs' },
      text: {
        zh: '设有共同指标（首保回厂率、转介绍台数、续保、满意度）并上看板。',
        en: 'Shared KPIs (first-service return, referrals, renewals, satisfaction) are set and on the board.',
      },
      guide: {
        zh: '≥3 项且更新=是，1–2 项=部分。',
        en: 'Three or more and updated = yes, one or two = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'photo',
      seed: true,
    },
    {
      id: 'ss-6-incentive',
      label: { zh: '互荐奖励', en: 'Referral incentive' },
      text: {
        zh: '有互荐奖励办法，最近一次已兑现。',
        en: 'A cross-referral incentive exists and was paid the last time it was due.',
      },
      guide: {
        zh: '看办法与兑现记录；都有=是，只有办法=部分。',
        en: 'See the rule and the payment record; both = yes, rule only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'ss-6-review',
      label: { zh: '月度联合检讨', en: 'Monthly joint review' },
      text: {
        zh: '每月联合检讨共同指标并形成下月行动。',
        en: 'Shared KPIs are reviewed jointly each month with next-month actions.',
      },
      guide: {
        zh: '看上月记录；有数据有行动=是，只有数据=部分。',
        en: "See last month's record; data and actions = yes, data only = partly.",
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
  ],
};
