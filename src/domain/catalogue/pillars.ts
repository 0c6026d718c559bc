import type { Text2 } from '../text.ts';
import type { TemplateKind } from './types.ts';

/** A part of the programme's content with its checklists. */
export type Pillar = { readonly id: string; readonly title: Text2; readonly kinds: readonly TemplateKind[] };

/** The three parts of the content (seed: 一、销售流程标准化 二、销售管理制度化 三、业服共战). */
export const PILLARS: readonly Pillar[] = [
  {
    id: 'process',
    title: { zh: '一、销售流程标准化', en: '1. A standard sales process' },
    kinds: ['sales-process'],
  },
  {
    id: 'management',
    title: { zh: '二、销售管理制度化', en: '2. A sales-management system' },
    kinds: ['showroom-5s', 'showroom-hardware', 'customer-source', 'morning-meeting', 'evening-meeting'],
  },
  { id: 'synergy', title: { zh: '三、业服共战', en: '3. Sales–service synergy' }, kinds: ['sales-service'] },
];
