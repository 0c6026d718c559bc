import type { Template } from '../types.ts';
import { AFTERSALES_CARE_V1 } from './salesProcess/aftersalesCare.v1.ts';
import { AFTERSALES_INTRO_V1 } from './salesProcess/aftersalesIntro.v1.ts';
import { AGREEMENT_V1 } from './salesProcess/agreement.v1.ts';
import { DELIVERY_V1 } from './salesProcess/delivery.v1.ts';
import { NEEDS_V1 } from './salesProcess/needs.v1.ts';
import { PRESENTATION_V1 } from './salesProcess/presentation.v1.ts';
import { PROSPECTING_V1 } from './salesProcess/prospecting.v1.ts';
import { RAPPORT_V1 } from './salesProcess/rapport.v1.ts';
import { RECEPTION_V1 } from './salesProcess/reception.v1.ts';
import { TEST_DRIVE_V1 } from './salesProcess/testDrive.v1.ts';

export const SALES_PROCESS_V1: Template = {
  id: 'tpl-sales-process',
  kind: 'sales-process',
  version: 1,
  title: { zh: '销售流程检核表', en: 'Sales-process checklist' },
  diagnosisDefaultSections: [
    'sp-02-reception',
    'sp-03-rapport',
    'sp-04-needs',
    'sp-05-presentation',
    'sp-06-test-drive',
    'sp-07-agreement',
    'sp-08-delivery',
  ],
  sections: [
    PROSPECTING_V1,
    RECEPTION_V1,
    RAPPORT_V1,
    NEEDS_V1,
    PRESENTATION_V1,
    TEST_DRIVE_V1,
    AGREEMENT_V1,
    DELIVERY_V1,
    AFTERSALES_INTRO_V1,
    AFTERSALES_CARE_V1,
  ],
};
