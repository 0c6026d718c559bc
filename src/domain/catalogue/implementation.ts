import type { Text2 } from '../text.ts';
import type { Phase, Round } from './types.ts';

export type SuccessFactor = { readonly id: string; readonly title: Text2 };

export const PHASES: readonly Phase[] = [
  {
    id: 'before',
    title: { zh: '导入前', en: 'Before launch' },
    activities: [{ zh: '集中培训', en: 'Classroom training' }],
  },
  {
    id: 'during',
    title: { zh: '导入中', en: 'During launch' },
    activities: [
      { zh: '现场诊断', en: 'On-site diagnosis' },
      { zh: '现场辅导', en: 'On-site coaching' },
      { zh: '检查应用情况并及时纠正偏差', en: 'Check use and correct deviations in time' },
      { zh: '代理商配套相关机制建立', en: 'Supporting mechanisms set up at the dealer' },
      { zh: '提供建议报告', en: 'Recommendation report' },
    ],
  },
  {
    id: 'after',
    title: { zh: '导入后', en: 'After launch' },
    activities: [
      { zh: '销售升级考评验收', en: 'Evaluation and acceptance' },
      { zh: '经验总结', en: 'Lessons learned' },
    ],
  },
];

/** The three rounds of coaching on site; they map to the stages of the schedule. */
export const ROUNDS: readonly Round[] = [
  {
    id: 'round-1',
    title: { zh: '第一轮：奠基', en: 'Round 1: Foundation' },
    topics: [
      { zh: '现况诊断', en: 'Diagnosis of the present state' },
      { zh: '展厅管理', en: 'Showroom management' },
      { zh: '销售流程', en: 'Sales process' },
      { zh: '报表管理', en: 'Report management' },
    ],
  },
  {
    id: 'round-2',
    title: { zh: '第二轮：展开', en: 'Round 2: Roll-out' },
    topics: [
      { zh: '展厅管理', en: 'Showroom management' },
      { zh: '客源管理', en: 'Customer-source management' },
      { zh: '绩效管理', en: 'Performance management' },
      { zh: '业服共战', en: 'Sales–service synergy' },
      { zh: '晨夕会', en: 'Morning & evening meetings' },
    ],
    mends: [{ printed: '绩销管理', shown: '绩效管理' }],
  },
  {
    id: 'round-3',
    title: { zh: '第三轮：验收', en: 'Round 3: Acceptance' },
    topics: [{ zh: '考评验收', en: 'Evaluation and acceptance' }],
  },
];

/** The eight conditions of success: a checklist for the general manager at launch. */
export const SUCCESS_FACTORS: readonly SuccessFactor[] = [
  { id: 'attention', title: { zh: '主管的重视与决心', en: 'Management attention and resolve' } },
  { id: 'consensus', title: { zh: '全体员工的共识', en: 'Consensus of all staff' } },
  { id: 'plan-and-groups', title: { zh: '拟定妥切的推行计划与任务编组', en: 'A sound roll-out plan and task groups' } },
  { id: 'regular-checks', title: { zh: '定期的查核与改进', en: 'Regular checks and improvement' } },
  { id: 'training', title: { zh: '全面性的教育训练', en: 'Comprehensive training' } },
  { id: 'supporting-measures', title: { zh: '发展配套措施', en: 'Supporting measures' } },
  { id: 'system-guidance', title: { zh: '制度导引', en: 'Guidance by system' } },
  { id: 'stage-targets', title: { zh: '拟定实施阶段目标', en: 'Stage targets' } },
];
