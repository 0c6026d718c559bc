import type { Text2 } from '../text.ts';

export type BoardFigure = { readonly id: string; readonly title: Text2; readonly formula: Text2 };

/** What the sales performance board (销售绩效管理看板) carries: month view, per salesperson and in total. */
export const BOARD_FIGURES: readonly BoardFigure[] = [
  {
    id: 'target-orders',
    title: { zh: '订车目标/实绩/达成率', en: 'Orders: target / actual / %' },
    formula: { zh: '订车实绩÷目标', en: 'Orders ÷ target' },
  },
  {
    id: 'target-deliveries',
    title: { zh: '交车目标/实绩/达成率', en: 'Deliveries: target / actual / %' },
    formula: { zh: '交车实绩÷目标', en: 'Deliveries ÷ target' },
  },
  {
    id: 'time-progress',
    title: { zh: '时间进度与达成差', en: 'Time elapsed vs achievement gap' },
    formula: { zh: '已过工作日÷当月工作日', en: 'Working days elapsed ÷ working days of the month' },
  },
  {
    id: 'traffic',
    title: { zh: '来店（来电）批数：首次/再次', en: 'Visitor groups (and calls): first / repeat' },
    formula: { zh: '计数', en: 'Count' },
  },
  {
    id: 'capture-rate',
    title: { zh: '留档率', en: 'Contact capture rate' },
    formula: { zh: '留档批数÷首次来店批数', en: 'Groups with contact captured ÷ first-visit groups' },
  },
  {
    id: 'test-rate',
    title: { zh: '试车率', en: 'Test-drive rate' },
    formula: { zh: '试车批数÷留档批数', en: 'Groups with test drive ÷ groups with contact captured' },
  },
  {
    id: 'order-rate',
    title: { zh: '订车成交率', en: 'Closing rate' },
    formula: { zh: '订车数÷留档批数', en: 'Orders ÷ groups with contact captured' },
  },
  {
    id: 'revisit-rate',
    title: { zh: '再次来店率', en: 'Return-visit rate' },
    formula: { zh: '再次来店批数÷留档批数', en: 'Repeat visits ÷ groups with contact captured' },
  },
  {
    id: 'open-by-grade',
    title: { zh: '在追客户 O/H/A/B/C 户数', en: 'Open customers by grade' },
    formula: { zh: '取自客户状况变动表', en: 'From the customer status change sheet' },
  },
  {
    id: 'overdue',
    title: { zh: '超期未追踪户数', en: 'Overdue follow-ups' },
    formula: { zh: '按级别的追踪周期', en: 'By the follow-up interval of the grade' },
  },
  {
    id: 'visits',
    title: { zh: '每日拜访目标/实绩', en: 'Daily visits target / actual' },
    formula: { zh: '取自日报表', en: 'From the daily reports' },
  },
  {
    id: 'lost',
    title: { zh: '战败/失控数与主因', en: 'Lost / out of contact and main reasons' },
    formula: { zh: '计数', en: 'Count' },
  },
  {
    id: 'stock',
    title: { zh: '库存（车型×库龄）与在途', en: 'Stock by model and age, in transit' },
    formula: { zh: '台数', en: 'Number of cars' },
  },
  {
    id: 'tomorrow',
    title: { zh: '今日/明日交车与试车预约', en: 'Deliveries and test drives today / tomorrow' },
    formula: { zh: '计数', en: 'Count' },
  },
  {
    id: 'referral',
    title: { zh: '保有客户转介绍与增换购', en: 'Referrals and repeat orders from owners' },
    formula: { zh: '取自业服转介单', en: 'From the sales–service referral slips' },
  },
  {
    id: 'first-service',
    title: { zh: '首保回厂率', en: 'First-service return rate' },
    formula: { zh: '首保台数÷应首保台数', en: 'First services done ÷ first services due' },
  },
  {
    id: 'satisfaction',
    title: { zh: '满意度与未结抱怨', en: 'Satisfaction and open complaints' },
    formula: { zh: '取自 DCRC 记录', en: 'From the DCRC records' },
  },
  {
    id: 'per-person',
    title: { zh: '以上主要指标按人分列', en: 'Main figures per salesperson' },
    formula: { zh: '排名可选', en: 'Ranking optional' },
  },
];
