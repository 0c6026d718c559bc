import type { StaffRole } from '../fields/staffRoles.ts';
import type { Text2 } from '../text.ts';

/** Everything is called a sample by its own name, so that nobody takes it for real, on paper neither. */
export const SAMPLE_WORDS = {
  dealer: { zh: '样例代理商（演示）', en: 'Sample dealer (demo)' },
  city: { zh: '样例市', en: 'Sample city' },
  note: { zh: '演示数据：人员、分数和日期都是虚构的。', en: 'Demo data: people, scores and dates are made up.' },
  model: {
    zh: '四名销售员按区域分工，销售经理兼管订单和库存；晨夕会不固定。',
    en: 'Four salespeople by territory; the sales manager also runs orders and stock. Meetings are irregular.',
  },
  problems: {
    zh: '留档不完整，日报表补写；展厅责任区不清；业务和服务各做各的。',
    en: 'Contacts are captured in part, daily reports are filled in later; showroom areas have no owner; sales and service work apart.',
  },
  status: {
    zh: '月均来店约 140 批，订车 27 台，试车率偏低。',
    en: 'About 140 visitor groups and 27 orders a month; few test drives.',
  },
  actionTitle: { zh: '改善“{item}”并保持', en: 'Improve “{item}” and keep it up' },
  evidence: { zh: '现场照片和一周的记录', en: 'Photos on site and a week of records' },
  doneNote: { zh: '已整改，责任人和检查表已贴出。', en: 'Put right; owner and check sheet are posted.' },
  rejected: { zh: '抽查两天未做到，请重新落实。', en: 'Not kept on two of the days checked; please redo.' },
  info: {
    zh: '本周主推车型现车充足，金融政策月底截止。',
    en: 'The model of the week is in stock; the finance offer ends this month.',
  },
  focus: { zh: '今天每人至少邀约一组试车。', en: 'Everybody invites at least one test drive today.' },
  results: {
    zh: '看板已更新，试车数落后，明天补上。',
    en: 'Board updated; test drives are behind, to be made up tomorrow.',
  },
  praise: { zh: '甲今天回访到位，客户转介绍一组。', en: 'A followed up well today: one referral.' },
  seenRecords: { zh: '查看记录，与计划一致。', en: 'Records seen, as planned.' },
  lessonWorked: {
    zh: '晨夕会每天对看板，比月底才看有效；演练从最近的弱项里抽。',
    en: 'Looking at the board every day works better than at the end of the month; role plays come from the newest weak items.',
  },
  lessonHard: {
    zh: '一开始表卡补写，后来改为夕会当场抽查才做实。',
    en: 'At first the forms were filled in afterwards; checking them at the evening meeting put an end to it.',
  },
  lessonNext: {
    zh: '下一轮把试车率和转介绍列为重点。',
    en: 'Next round: test drives and referrals.',
  },
  consultant: { zh: '样例顾问', en: 'Sample consultant' },
} as const satisfies Readonly<Record<string, Text2>>;

type SamplePerson = { readonly key: string; readonly role: StaffRole; readonly name: Text2 };

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  { key: 'gm', role: 'general-manager', name: { zh: '样例总经理', en: 'Sample general manager' } },
  { key: 'sm', role: 'sales-manager', name: { zh: '样例销售经理', en: 'Sample sales manager' } },
  { key: 'svc', role: 'service-manager', name: { zh: '样例服务经理', en: 'Sample service manager' } },
  { key: 's1', role: 'salesperson', name: { zh: '样例销售员甲', en: 'Sample salesperson A' } },
  { key: 's2', role: 'salesperson', name: { zh: '样例销售员乙', en: 'Sample salesperson B' } },
  { key: 's3', role: 'salesperson', name: { zh: '样例销售员丙', en: 'Sample salesperson C' } },
  { key: 's4', role: 'salesperson', name: { zh: '样例销售员丁', en: 'Sample salesperson D' } },
  { key: 'adv', role: 'service-adviser', name: { zh: '样例服务顾问', en: 'Sample service adviser' } },
  { key: 'dcrc', role: 'dcrc', name: { zh: '样例 DCRC 专员', en: 'Sample DCRC clerk' } },
  { key: 'rep', role: 'field-rep', name: { zh: '样例市场代表', en: 'Sample field representative' } },
];
