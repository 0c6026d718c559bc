import type { Text2 } from '../text.ts';

type Words = Readonly<Record<string, Text2>>;

export const AUDIT_STATES: Words = {
  open: { zh: '进行中', en: 'In progress' },
  sealed: { zh: '已完成', en: 'Sealed' },
  'needs-review': { zh: '需复核', en: 'Needs review' },
};

export const MODULE_STATES: Words = {
  frozen: { zh: '已定稿', en: 'Final' },
  provisional: { zh: '暂估', en: 'Provisional' },
  pending: { zh: '待评', en: 'Pending' },
  waived: { zh: '免评', en: 'Waived' },
  failed: { zh: '未开展，记 0 分', en: 'Not held, scored 0' },
};

export const LEVELS: Words = {
  programme: { zh: '综合', en: 'Programme' },
  visit: { zh: '访店', en: 'Visit' },
  module: { zh: '模块', en: 'Module' },
  checklist: { zh: '检核表', en: 'Checklist' },
};

export const VALUES: Words = {
  yes: { zh: '是', en: 'Yes' },
  partly: { zh: '部分', en: 'Partly' },
  no: { zh: '否', en: 'No' },
  na: { zh: '不适用', en: 'Not applicable' },
  'not-observed': { zh: '未观察', en: 'Not observed' },
};

export const ACTION_WORDS: Words = {
  open: { zh: '未开始', en: 'Open' },
  'in-progress': { zh: '进行中', en: 'In progress' },
  done: { zh: '待验证', en: 'Waiting for a verdict' },
  verified: { zh: '已验证', en: 'Verified' },
  rejected: { zh: '已退回', en: 'Sent back' },
};

export const STAFF_WORDS: Words = {
  'general-manager': { zh: '总经理', en: 'General manager' },
  'sales-manager': { zh: '销售经理', en: 'Sales manager' },
  'service-manager': { zh: '服务经理', en: 'Service manager' },
  salesperson: { zh: '销售顾问', en: 'Salesperson' },
  'service-adviser': { zh: '服务顾问', en: 'Service adviser' },
  dcrc: { zh: 'DCRC', en: 'DCRC' },
  'field-rep': { zh: '市场代表', en: 'Field representative' },
};

export const MEETINGS: Words = {
  'morning-meeting': { zh: '晨会', en: 'Morning meeting' },
  'evening-meeting': { zh: '夕会', en: 'Evening meeting' },
};
