import type { Text2 } from '../text.ts';

/** Why something is weak (seed: 现状原因分析). */
export type Cause = {
  readonly id: string;
  readonly title: Text2;
  readonly hint: Text2;
  /** The showroom's own people can mend it; else somebody above or outside must decide or pay first. */
  readonly ownHands: boolean;
};

export const CAUSES: readonly Cause[] = [
  {
    id: 'people',
    title: { zh: '人员', en: 'People' },
    hint: { zh: '不会、不熟、人手不够或意愿不足', en: 'Skill, practice, headcount or will is lacking' },
    ownHands: true,
  },
  {
    id: 'rules',
    title: { zh: '制度', en: 'Rules' },
    hint: { zh: '没有标准、没有规定或奖惩不配套', en: 'No standard, no rule, or incentives that do not fit' },
    ownHands: true,
  },
  {
    id: 'process',
    title: { zh: '流程', en: 'Process' },
    hint: { zh: '步骤缺失、次序不清、部门之间没有衔接', en: 'Steps missing, order unclear, no handover between teams' },
    ownHands: true,
  },
  {
    id: 'tools',
    title: { zh: '工具', en: 'Tools' },
    hint: { zh: '表单、系统、物料或设备不足', en: 'Forms, systems, materials or equipment are short' },
    ownHands: false,
  },
  {
    id: 'management',
    title: { zh: '管理', en: 'Management' },
    hint: { zh: '没有布置、没有检查、没有追踪', en: 'Not assigned, not checked, not followed up' },
    ownHands: true,
  },
  {
    id: 'environment',
    title: { zh: '环境', en: 'Environment' },
    hint: { zh: '场地、硬件、市场或外部条件限制', en: 'Premises, hardware, market or other outside limits' },
    ownHands: false,
  },
];

export const causeOf = (id: string): Cause | undefined => CAUSES.find((cause) => cause.id === id);
