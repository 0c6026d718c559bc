import type { Section } from '../../types.ts';

export const DAILY_REPORT_V1: Section = {
  id: 'cs-4-daily-report',
  title: { zh: '日报表', en: 'Daily report' },
  seedTerm: '日报表',
  roles: ['salesperson', 'sales-manager'],
  items: [
    {
      id: 'cs-4-daily-filled',
      seedTerm: '日报表',
      label: { zh: '日报当日填写', en: 'Daily report filled' },
      text: {
        zh: '每名销售员当日填写日报表：计划、实绩、级别变化、明日预定。',
        en: 'Every salesperson fills in the daily report the same day: plan, result, grade change, tomorrow.',
      },
      guide: {
        zh: '看昨日当班全员；全齐=是，缺 1 人=部分，缺 2 人及以上=否。',
        en: 'See yesterday, all on duty; complete = yes, one missing = partly, two or more = no.',
      },
      scale: 'yes-partly-no',
      weight: 3,
      evidence: 'document',
      seed: true,
    },
    {
      id: 'cs-4-plan-vs-actual',
      label: { zh: '计划与实绩', en: 'Plan against actual' },
      text: {
        zh: '计划访问与实际访问可对照，未完成的写原因并改期。',
        en: 'Planned and actual contacts can be compared; misses carry reason and new date.',
      },
      guide: {
        zh: '抽 3 人各 2 天，共 6 份；未完成的都有原因和改期：6 份=是，4–5 份=部分，3 份及以下=否。',
        en: 'Three people, two days each, six reports; every miss has a reason and a new date: six = yes, four or five = partly, three or fewer = no.',
      },
      scale: 'yes-partly-no',
      weight: 1,
      evidence: 'document',
      seed: false,
    },
    {
      id: 'cs-4-manager-comment',
      label: { zh: '经理批示', en: "Manager's comments" },
      text: {
        zh: '销售经理当日批示，批示具体、次日可查落实。',
        en: 'The sales manager comments the same day; comments are specific and their follow-up can be checked the next day.',
      },
      guide: {
        zh: '抽近 5 天；5=天天具体且次日有落实，3=天天有批示但笼统，1=只有签名，0=没有。',
        en: 'See the last five days; 5 = specific daily and followed up, 3 = daily but general, 1 = signature only, 0 = none.',
      },
      scale: '0-5',
      weight: 3,
      evidence: 'document',
      seed: false,
    },
  ],
};
