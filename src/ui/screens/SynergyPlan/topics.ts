import { SALES_PROCESS_V1 } from '../../../domain/catalogue/templates/salesProcess.v1.ts';
import { SALES_SERVICE_V1 } from '../../../domain/catalogue/templates/salesService.v1.ts';
import type { Section } from '../../../domain/catalogue/types.ts';

/** The seven topics with the 21 standard items (seed: 业服共战项目). */
export const TOPICS: readonly Section[] = SALES_SERVICE_V1.sections;
export const STANDARD_CHECKLIST = SALES_SERVICE_V1.id;

/** The ten steps of the sales process (seed: 销售流程). */
export const STEPS: readonly Section[] = SALES_PROCESS_V1.sections;
export const STEP_IDS: readonly string[] = STEPS.map(({ id }) => id);
