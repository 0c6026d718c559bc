import type { Agenda } from './types.ts';

/** Proposed running order of the two daily meetings; the acceptance slot of day 5 leaves 30 minutes. */
export const AGENDAS: readonly Agenda[] = [
  {
    kind: 'morning-meeting',
    minutes: 20,
    slots: [
      { from: 0, to: 2, title: { zh: '整队、点名、问候', en: 'Line-up, roll call, greeting' }, lead: 'sales-manager' },
      { from: 2, to: 4, title: { zh: '仪容互检', en: 'Grooming check in pairs' }, lead: 'salesperson' },
      {
        from: 4,
        to: 8,
        title: { zh: '昨日成果与本月进度（看板）', en: "Yesterday's results and month to date (board)" },
        lead: 'sales-manager',
      },
      {
        from: 8,
        to: 13,
        title: { zh: '个人今日计划：预约、H/A 促进', en: 'Individual plans: appointments, H/A customers to advance' },
        lead: 'salesperson',
      },
      {
        from: 13,
        to: 15,
        title: { zh: '库存、政策、活动、竞品', en: 'Stock, policy, campaigns, competitors' },
        lead: 'sales-manager',
      },
      { from: 15, to: 18, title: { zh: '话术演练与点评', en: 'Role play and comment' }, lead: 'salesperson' },
      {
        from: 18,
        to: 19,
        title: { zh: '分工与服务配合', en: 'Assignments and service support' },
        lead: 'sales-manager',
      },
      {
        from: 19,
        to: 20,
        title: { zh: '重点重申、口号、结束', en: 'Focus repeated, cheer, close' },
        lead: 'sales-manager',
      },
    ],
  },
  {
    kind: 'evening-meeting',
    minutes: 30,
    slots: [
      { from: 0, to: 2, title: { zh: '点名、交表卡', en: 'Roll call, hand in forms' }, lead: 'sales-manager' },
      {
        from: 2,
        to: 7,
        title: { zh: '当日实绩、更新看板', en: "The day's results, board update" },
        lead: 'sales-manager',
      },
      {
        from: 7,
        to: 19,
        title: { zh: '逐户检讨 H/A、判级、战败', en: 'H/A customers one by one, regrading, lost cases' },
        lead: 'salesperson',
      },
      {
        from: 19,
        to: 23,
        title: { zh: '抽查二表一卡、批示', en: 'Spot-check two tables and one card, comment' },
        lead: 'sales-manager',
      },
      {
        from: 23,
        to: 26,
        title: { zh: '抱怨与支援事项定人定期', en: 'Complaints and support: who and by when' },
        lead: 'sales-manager',
      },
      {
        from: 26,
        to: 29,
        title: { zh: '明日预约、拜访、交车准备', en: 'Tomorrow: appointments, visits, delivery preparation' },
        lead: 'salesperson',
      },
      { from: 29, to: 30, title: { zh: '肯定与结束', en: 'Recognition and close' }, lead: 'sales-manager' },
    ],
  },
];
