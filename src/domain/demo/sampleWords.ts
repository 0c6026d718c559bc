import type { StaffRole } from '../fields/staffRoles.ts';
import type { Text2 } from '../text.ts';

/** Everything is called a sample by its own name, so that nobody takes it for real, on paper neither. */
export const SAMPLE_WORDS = {
  dealer: { zh: '样例代理商（演示）', en: 'Sample dealer (demo)' },
  city: { zh: '样例市', en: 'Sample city' },
  note: { zh: '演示数据：人员、分数和日期都是虚构的。', en: 'Demo data: people, scores and dates are made up.' },
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
