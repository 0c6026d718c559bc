import type { Template } from '../types.ts';
import { SET_IN_ORDER_V1 } from './showroom5s/setInOrder.v1.ts';
import { SHINE_V1 } from './showroom5s/shine.v1.ts';
import { SORT_V1 } from './showroom5s/sort.v1.ts';
import { STANDARDISE_V1 } from './showroom5s/standardise.v1.ts';
import { SUSTAIN_V1 } from './showroom5s/sustain.v1.ts';

export const SHOWROOM_5S_V1: Template = {
  id: 'tpl-showroom-5s',
  kind: 'showroom-5s',
  version: 1,
  title: { zh: '展厅 5S 检核表', en: 'Showroom 5S checklist' },
  walkBy: 'zone',
  sections: [SORT_V1, SET_IN_ORDER_V1, SHINE_V1, STANDARDISE_V1, SUSTAIN_V1],
};
