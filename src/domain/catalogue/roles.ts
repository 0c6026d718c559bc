import type { Text2 } from '../text.ts';
import type { Role, RoleId } from './types.ts';

export const ROLES: readonly Role[] = [
  {
    id: 'hq-leader',
    title: { zh: '总公司领导', en: 'Head office leadership' },
    duty: { zh: '启动项目，查看成绩', en: 'Opens the programme and reads the results' },
    rights: [],
    seed: true,
  },
  {
    id: 'general-manager',
    title: { zh: '总经理', en: 'General manager' },
    duty: {
      zh: '签署诊断报告和行动计划，调配资源',
      en: 'Signs the diagnosis report and action plan; releases resources',
    },
    rights: ['approve'],
    seed: true,
  },
  {
    id: 'sales-manager',
    title: { zh: '销售经理', en: 'Sales manager' },
    duty: {
      zh: '主要受辅导人；主持晨夕会，提交推进报告，推动行动计划',
      en: 'Main person coached; runs the meetings, reports progress, drives the action plan',
    },
    rights: ['self-assess', 'update-actions'],
    seed: true,
  },
  {
    id: 'service-manager',
    title: { zh: '服务经理', en: 'Service manager' },
    duty: { zh: '与销售经理共同负责业服共战', en: 'Shares responsibility for sales–service synergy' },
    rights: ['update-actions'],
    seed: true,
  },
  {
    id: 'salesperson',
    title: { zh: '销售员', en: 'Salesperson' },
    duty: { zh: '接受观察与辅导，填写二表一卡', en: 'Is observed and coached; fills in the two tables and one card' },
    rights: ['self-assess'],
    seed: true,
  },
  {
    id: 'dcrc',
    title: { zh: 'DCRC（客户关系中心）', en: 'DCRC (dealer customer relations centre)' },
    duty: { zh: '关怀电访、抱怨登记、客户名单', en: 'Care calls, complaints, customer lists' },
    rights: ['update-actions'],
    seed: true,
  },
  {
    id: 'field-rep',
    title: { zh: '市场代表', en: 'Field representative' },
    duty: { zh: '协同评核，验收后追踪行动计划', en: 'Co-audits; follows the action plan after acceptance' },
    rights: ['co-audit', 'verify-actions'],
    seed: true,
  },
  {
    id: 'bec-consultant',
    title: { zh: 'BEC顾问', en: 'BEC consultant' },
    duty: { zh: '主导评核与辅导，完成评分', en: 'Leads the audit and coaching; completes the scoring' },
    rights: ['audit', 'verify-actions'],
    seed: true,
  },
  {
    id: 'all-dealer-staff',
    title: { zh: '代理商全体', en: 'All dealer staff' },
    duty: { zh: '参加启动大会', en: 'Attend the launch meeting' },
    rights: [],
    seed: true,
  },
  {
    id: 'service-adviser',
    title: { zh: '服务顾问', en: 'Service adviser' },
    duty: { zh: '售后关怀步骤和交车时接受观察', en: 'Is observed in after-sales care and at handover' },
    rights: [],
    seed: false,
  },
];

const TITLES = new Map(ROLES.map(({ id, title }) => [id, title]));

/** What a role of the programme is called. */
export function roleTitle(role: RoleId): Text2 {
  const title = TITLES.get(role);
  if (!title) throw new RangeError(`no role ${role}`);
  return title;
}
