import type { Text2 } from '../text.ts';
import type { TemplateKind } from './types.ts';

/** Ready-made words for a note or a reason. */
export type CannedText = { readonly id: string; readonly text: Text2 };

export const PHRASE_TONES = ['good', 'partly', 'missing'] as const;
export type PhraseTone = (typeof PHRASE_TONES)[number];

export type Phrase = CannedText & { readonly tone: PhraseTone };

/** Ready-made words for a note, usable on every checklist. */
export const GENERIC_PHRASES: readonly Phrase[] = [
  { id: 'done-well', tone: 'good', text: { zh: '执行到位，可作示范', en: 'Done well, a model for others' } },
  { id: 'all-sampled-ok', tone: 'good', text: { zh: '抽查全部符合', en: 'All samples compliant' } },
  {
    id: 'known-and-kept',
    tone: 'good',
    text: { zh: '人员清楚标准并能坚持', en: 'Staff know the standard and keep to it' },
  },
  { id: 'gaps-in-sample', tone: 'partly', text: { zh: '抽查有缺漏', en: 'Gaps in the sample' } },
  {
    id: 'not-consistent',
    tone: 'partly',
    text: { zh: '有做法，但因人而异', en: 'Practised, but it depends on the person' },
  },
  { id: 'no-record', tone: 'partly', text: { zh: '做了但没有记录', en: 'Done, but not recorded' } },
  { id: 'out-of-date', tone: 'partly', text: { zh: '有资料但已过期', en: 'Exists, but out of date' } },
  { id: 'no-standard', tone: 'missing', text: { zh: '没有标准或规定', en: 'No standard or rule' } },
  { id: 'nobody-responsible', tone: 'missing', text: { zh: '没有责任人', en: 'Nobody is responsible' } },
  { id: 'not-trained', tone: 'missing', text: { zh: '人员未受过训练', en: 'Staff have not been trained' } },
  {
    id: 'repeat-finding',
    tone: 'missing',
    text: { zh: '上次已指出，仍未改善', en: 'Pointed out before, still not improved' },
  },
];

/** Words of one checklist; offered before the generic ones. */
export const PHRASES: Readonly<Record<TemplateKind, readonly Phrase[]>> = {
  'sales-process': [
    {
      id: 'script-fluent',
      tone: 'good',
      text: { zh: '话术自然，能顾及客户反应', en: 'Fluent, and responsive to the customer' },
    },
    {
      id: 'needs-unclear',
      tone: 'partly',
      text: { zh: '需求未问清就介绍车辆', en: 'Presented the car before the needs were clear' },
    },
    {
      id: 'spec-recital',
      tone: 'partly',
      text: { zh: '背诵配置，未联系客户用途', en: "Recited the specs without the customer's use" },
    },
    { id: 'no-test-drive-offer', tone: 'missing', text: { zh: '未主动邀请试车', en: 'Test drive not offered' } },
    {
      id: 'no-next-contact',
      tone: 'missing',
      text: { zh: '离店时未约定下次联络', en: 'No next contact agreed when the customer left' },
    },
    { id: 'price-first', tone: 'missing', text: { zh: '一开口就谈价格', en: 'Started with the price' } },
  ],
  'showroom-5s': [
    {
      id: 'spotless',
      tone: 'good',
      text: { zh: '整洁有序，物品定位清楚', en: 'Clean and orderly, everything has its place' },
    },
    {
      id: 'dust-or-marks',
      tone: 'partly',
      text: { zh: '有灰尘、手印或水渍', en: 'Dust, fingerprints or water marks' },
    },
    {
      id: 'no-fixed-place',
      tone: 'partly',
      text: { zh: '物品没有固定位置或标识', en: 'Items have no fixed place or label' },
    },
    { id: 'sheet-not-signed', tone: 'partly', text: { zh: '检查表漏签', en: 'Check sheet has missing signatures' } },
    { id: 'clutter', tone: 'missing', text: { zh: '堆放杂物或私人物品', en: 'Clutter or personal items' } },
    {
      id: 'filled-in-advance',
      tone: 'missing',
      text: { zh: '检查表提前或事后补填', en: 'Check sheet filled in ahead or afterwards' },
    },
  ],
  'showroom-hardware': [
    { id: 'as-standard', tone: 'good', text: { zh: '符合总公司标准', en: 'As head office requires' } },
    { id: 'minor-damage', tone: 'partly', text: { zh: '轻微破损，需修复', en: 'Slight damage, to be repaired' } },
    { id: 'too-few', tone: 'partly', text: { zh: '数量不足', en: 'Too few' } },
    { id: 'off-or-broken', tone: 'missing', text: { zh: '设备未开或损坏', en: 'Switched off or broken' } },
    { id: 'old-branding', tone: 'missing', text: { zh: '旧标识或过期内容', en: 'Old branding or outdated content' } },
  ],
  'customer-source': [
    { id: 'figures-agree', tone: 'good', text: { zh: '各表数字一致', en: 'Figures of all reports agree' } },
    { id: 'fields-missing', tone: 'partly', text: { zh: '必填栏有空白', en: 'Required fields left blank' } },
    { id: 'comment-general', tone: 'partly', text: { zh: '经理批示笼统', en: "Manager's comments are general" } },
    { id: 'overdue-follow-up', tone: 'partly', text: { zh: '有超期未追踪客户', en: 'Some follow-ups are overdue' } },
    {
      id: 'no-future-date',
      tone: 'missing',
      text: { zh: '资料卡没有下次联系日期', en: 'Cards without a next contact date' },
    },
    { id: 'filled-for-audit', tone: 'missing', text: { zh: '为检查临时补填', en: 'Filled in for the audit' } },
  ],
  'morning-meeting': [
    { id: 'brisk', tone: 'good', text: { zh: '节奏紧凑，人人有具体目标', en: 'Brisk, everyone has a specific goal' } },
    {
      id: 'chair-only',
      tone: 'partly',
      text: { zh: '主持人独讲，少有互动', en: 'The chair talks alone, little exchange' },
    },
    { id: 'no-board', tone: 'partly', text: { zh: '未对照看板', en: 'The board was not used' } },
    { id: 'slogans', tone: 'missing', text: { zh: '只有口号，没有数字和姓名', en: 'Slogans, no numbers or names' } },
    { id: 'no-practice', tone: 'missing', text: { zh: '没有话术演练', en: 'No role play' } },
  ],
  'evening-meeting': [
    {
      id: 'customer-by-customer',
      tone: 'good',
      text: { zh: '逐户检讨并有对策', en: 'Customer by customer, each with a measure' },
    },
    {
      id: 'totals-only',
      tone: 'partly',
      text: { zh: '只看总数，未逐人对照', en: 'Totals only, not person by person' },
    },
    { id: 'forms-late', tone: 'partly', text: { zh: '表卡会上才补填', en: 'Forms filled in during the meeting' } },
    { id: 'reporting-only', tone: 'partly', text: { zh: '只听汇报，没有辅导', en: 'Reports only, no coaching' } },
    { id: 'no-plan-tomorrow', tone: 'missing', text: { zh: '没有明日计划', en: 'No plan for tomorrow' } },
  ],
  'sales-service': [
    {
      id: 'works-together',
      tone: 'good',
      text: { zh: '业服配合顺畅，有记录可查', en: 'Sales and service work together, on record' },
    },
    { id: 'on-paper', tone: 'partly', text: { zh: '有方案，执行不全', en: 'Plan exists, only partly carried out' } },
    { id: 'one-way', tone: 'partly', text: { zh: '信息单向，没有回复', en: 'Information goes one way, no reply' } },
    {
      id: 'no-results',
      tone: 'partly',
      text: { zh: '有活动，没有成果统计', en: 'Activities, but no results counted' },
    },
    { id: 'not-met', tone: 'missing', text: { zh: '服务人员未参与', en: 'Service staff did not take part' } },
    { id: 'no-joint-figures', tone: 'missing', text: { zh: '没有共同指标', en: 'No shared figures' } },
  ],
};
