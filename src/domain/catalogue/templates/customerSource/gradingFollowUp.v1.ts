import type { Section } from '../../types.ts';

export const GRADING_FOLLOW_UP_V1: Section = {
  id: 'cs-6-grading-follow-up',
  title: { zh: '客户分级与追踪', en: 'Grading & follow-up' },
  seedTerm: '客户分级管理',
  roles: ['sales-manager', 'salesperson'],
  items: [
    {
      id: 'cs-6-grading',
      seedTerm: '客户分级管理',
      label: { zh: '客户分级', en: 'Customer grading' },
      text: {
        zh: '客户按统一标准分级（O/H/A/B/C），销售员说得出判级依据。',
        en: 'Customers are graded by one standard (O/H/A/B/C) and salespeople can give the reason.',
      },
      guide: {
        zh: '抽 5 张卡逐张问依据（信心、需求、购买力、预计时间）；对几张得几分。',
        en: 'Take five cards and ask the reason for each (confidence, need, purchasing power, expected time); score = number right.',
      },
      scale: '0-5',
      weight: 3,
      evidence: 'interview',
      seed: true,
    },
    {
      id: 'cs-6-follow-up-on-time',
      seedTerm: '客户追踪',
      label: { zh: '按期追踪', en: 'Follow-up on time' },
      text: {
        zh: '按级别规定的周期追踪，无超期。',
        en: 'Follow-up is made within the interval set for the grade; none is overdue.',
      },
      guide: {
        zh: '抽 H/A 各 5 张：超期 0 张=是，1–2 张=部分，3 张及以上=否。',
        en: 'Sample five H and five A cards: none overdue = yes, one or two = partly, three or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-6-next-action',
      label: { zh: '下次联系日期', en: 'Next contact date' },
      text: {
        zh: '在追客户都有未来的下次联系日期。',
        en: 'Every open customer has a next contact date in the future.',
      },
      guide: {
        zh: '抽 10 张；10 张=是，8–9 张=部分。',
        en: 'Sample ten cards; ten = yes, eight or nine = partly.',
      },
      scale: 'yes-partly-no',
      weight: 2,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'cs-6-manager-joins',
      label: { zh: '经理参与促进', en: 'Manager joins in' },
      text: {
        zh: '销售经理每周参与 H 级客户促进或复核级别。',
        en: 'Every week the sales manager joins in advancing H-grade customers or re-checks their grades.',
      },
      guide: {
        zh: '看最近 2 周记录；每周有=是，仅 1 周=部分。',
        en: 'See the last two weeks; each week = yes, one only = partly.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
  ],
};
