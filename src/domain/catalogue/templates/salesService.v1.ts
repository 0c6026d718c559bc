import type { Template } from '../types.ts';
import { INFORMATION_V1 } from './salesService/information.v1.ts';
import { OWNER_BASE_V1 } from './salesService/ownerBase.v1.ts';
import { PERFORMANCE_V1 } from './salesService/performance.v1.ts';
import { PROCESS_V1 } from './salesService/process.v1.ts';
import { PROMOTION_V1 } from './salesService/promotion.v1.ts';
import { SATISFACTION_V1 } from './salesService/satisfaction.v1.ts';
import { TEAM_V1 } from './salesService/team.v1.ts';

export const SALES_SERVICE_V1: Template = {
  id: 'tpl-sales-service',
  kind: 'sales-service',
  version: 1,
  title: { zh: '业服共战验收表', en: 'Sales–service synergy acceptance checklist' },
  sections: [TEAM_V1, PROCESS_V1, PROMOTION_V1, OWNER_BASE_V1, INFORMATION_V1, PERFORMANCE_V1, SATISFACTION_V1],
};
