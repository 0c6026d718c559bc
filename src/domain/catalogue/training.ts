import type { Text2 } from '../text.ts';
import type { CourseId, Training } from './types.ts';

export type Course = { readonly id: CourseId; readonly title: Text2 };

export const COURSES: readonly Course[] = [
  { id: 'sales-upgrade', title: { zh: '销售升级', en: 'Sales upgrade' } },
  { id: 'showroom', title: { zh: '展厅管理', en: 'Showroom management' } },
  { id: 'customer-source', title: { zh: '客源管理', en: 'Customer-source management' } },
  { id: 'synergy', title: { zh: '业服共战', en: 'Sales–service synergy' } },
  { id: 'sm-role', title: { zh: '销售经理角色与职责', en: 'Role and duties of the sales manager' } },
  { id: 'standard-process', title: { zh: '标准销售流程', en: 'Standard sales process' } },
];

/** Classroom training before launch, by role (seed: 导入前—集中培训). */
export const TRAININGS: readonly Training[] = [
  {
    id: 'tr-gm',
    role: 'general-manager',
    phase: 'before',
    title: { zh: '导入前集中培训：总经理', en: 'Training before launch: general manager' },
    courses: ['sales-upgrade', 'showroom', 'customer-source', 'synergy'],
  },
  {
    id: 'tr-sm',
    role: 'sales-manager',
    phase: 'before',
    title: { zh: '导入前集中培训：销售经理', en: 'Training before launch: sales manager' },
    courses: ['sales-upgrade', 'showroom', 'sm-role', 'synergy', 'standard-process'],
  },
  {
    id: 'tr-fr',
    role: 'field-rep',
    phase: 'before',
    title: { zh: '导入前集中培训：市场代表', en: 'Training before launch: field representative' },
    courses: ['sales-upgrade', 'showroom', 'customer-source', 'synergy'],
  },
];
