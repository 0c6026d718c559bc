import type { Text2 } from '../text.ts';
import type { RoleId } from './types.ts';

/** What each role has to do in the programme and from day to day (seed: 销售经理角色与职责, participants and purposes). */
export const DUTIES: Readonly<Record<RoleId, readonly Text2[]>> = {
  'hq-leader': [
    { zh: '在启动大会致词，说明试点的意义', en: 'Speaks at the launch meeting and says what the pilot is for' },
    {
      zh: '查看各代理商的考评统计表和验收结果',
      en: 'Reads the evaluation sheets and acceptance results of all dealers',
    },
  ],
  'general-manager': [
    { zh: '在启动大会致欢迎词，表明决心', en: 'Welcomes everybody at the launch meeting and shows resolve' },
    {
      zh: '接受访谈，说明经营管理模式、现存问题和经营状况',
      en: 'Is interviewed on the management model, the problems and the state of business',
    },
    { zh: '逐条确认八项成功要素，调配人员和费用', en: 'Confirms the eight success factors; releases people and money' },
    { zh: '任命业服共战小组', en: 'Appoints the joint sales–service team' },
    {
      zh: '签署诊断报告、行动计划和验收报告',
      en: 'Signs the diagnosis report, the action plan and the acceptance report',
    },
  ],
  'sales-manager': [
    {
      zh: '每天主持晨会和夕会，更新销售绩效管理看板',
      en: 'Runs the morning and evening meeting every day and updates the performance board',
    },
    {
      zh: '管理客源：客户分级、追踪周期、报表分析和批示',
      en: 'Manages customer sources: grading, follow-up cycles, analysis of the forms, instructions on them',
    },
    {
      zh: '按检核结果辅导销售员，安排话术演练',
      en: 'Coaches salespeople by what the audits found; sets the role plays',
    },
    {
      zh: '第 3、5 天提交推进进度报告，把行动落实到人',
      en: 'Reports progress on days 3 and 5 and assigns each action by name',
    },
    { zh: '保持展厅管理和 5S', en: 'Keeps up showroom management and 5S' },
    { zh: '与服务经理共同推动业服共战', en: 'Drives sales–service synergy together with the service manager' },
  ],
  'service-manager': [
    {
      zh: '参加业服共战宣导，与销售经理一起制定实施方案',
      en: 'Joins the synergy briefing and writes the plan with the sales manager',
    },
    {
      zh: '安排服务顾问到交车现场，双方交换客户信息',
      en: 'Sends an adviser to each handover; the two departments exchange customer information',
    },
    { zh: '按方案逐条落实，接受逐条验收', en: 'Carries the plan out line by line and has it accepted line by line' },
  ],
  salesperson: [
    { zh: '按标准销售流程接待和跟进每位客户', en: 'Receives and follows up every customer by the standard process' },
    {
      zh: '每天填写日报表、客户状况变动表、客户资料卡（二表一卡）',
      en: 'Fills in the daily report, status sheet and customer card every day (two tables and one card)',
    },
    {
      zh: '晨会报当日承诺，夕会对照实绩',
      en: 'Promises for the day in the morning, compares with the facts in the evening',
    },
    { zh: '参加话术演练和展厅 5S 分工', en: 'Takes part in role plays and in the 5S duties' },
    { zh: '完成落实到本人的行动，留下凭证', en: 'Carries out the actions assigned to him or her, with evidence' },
  ],
  dcrc: [
    { zh: '维护客户档案和提醒名单', en: 'Keeps the customer file and the reminder lists' },
    { zh: '关怀电访和满意度调查', en: 'Makes care calls and satisfaction surveys' },
    {
      zh: '统一登记抱怨，24 小时内首次回复，闭环确认',
      en: 'Logs every complaint, replies first within 24 hours, confirms that it is closed',
    },
    { zh: '参加业服共战方案的制定与验收', en: 'Takes part in the synergy plan and its acceptance' },
  ],
  'field-rep': [
    { zh: '全程参加诊断、辅导和验收，与顾问同时评核', en: 'Takes part throughout and audits beside the consultant' },
    { zh: '验证行动是否真正完成', en: 'Verifies that actions are really done' },
    {
      zh: '验收后接手持续强化行动方向，追踪执行',
      en: 'Takes over the continuing actions after acceptance and follows them',
    },
    {
      zh: '向总公司汇总产品问题、竞品和市场信息',
      en: 'Passes product problems, rivals and market news to head office',
    },
  ],
  'bec-consultant': [
    {
      zh: '主持五天日程：诊断、辅导、示范、验收',
      en: 'Leads the five days: diagnosis, coaching, demonstration, acceptance',
    },
    { zh: '完成各检核表的评核和访店定稿', en: 'Completes the audits and closes the visits' },
    { zh: '撰写诊断报告，与代理商制定行动计划', en: 'Writes the diagnosis report and agrees the action plan' },
    { zh: '示范晨会、夕会，辅导报表应用', en: 'Demonstrates the meetings and coaches the use of the forms' },
    { zh: '公布验收检核标准，出具验收报告', en: 'Publishes the acceptance standard and issues the acceptance report' },
  ],
  'all-dealer-staff': [
    {
      zh: '参加启动大会，了解销售升级的目的和做法',
      en: 'Attend the launch meeting and learn what the programme is for and how it works',
    },
  ],
  'service-adviser': [
    { zh: '交车时到场，介绍售后政策和预约方法', en: 'Is present at handover and explains service policy and booking' },
    { zh: '按售后关怀步骤接待回厂客户', en: 'Receives returning customers by the after-sales care steps' },
    {
      zh: '把增购、换购和转介绍机会转给销售员',
      en: 'Passes chances of additional, replacement and referred purchases to sales',
    },
  ],
};
