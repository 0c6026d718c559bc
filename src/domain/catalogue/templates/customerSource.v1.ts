import type { Template } from '../types.ts';
import { ANALYSIS_V1 } from './customerSource/analysis.v1.ts';
import { CUSTOMER_CARD_V1 } from './customerSource/customerCard.v1.ts';
import { DAILY_REPORT_V1 } from './customerSource/dailyReport.v1.ts';
import { GRADING_FOLLOW_UP_V1 } from './customerSource/gradingFollowUp.v1.ts';
import { STATUS_CHANGE_V1 } from './customerSource/statusChange.v1.ts';
import { TEST_DRIVE_FORM_V1 } from './customerSource/testDriveForm.v1.ts';
import { VISITOR_REGISTER_V1 } from './customerSource/visitorRegister.v1.ts';

export const CUSTOMER_SOURCE_V1: Template = {
  id: 'tpl-customer-source',
  kind: 'customer-source',
  version: 1,
  title: { zh: '客源管理检核表', en: 'Customer-source management checklist' },
  sections: [
    VISITOR_REGISTER_V1,
    TEST_DRIVE_FORM_V1,
    CUSTOMER_CARD_V1,
    DAILY_REPORT_V1,
    STATUS_CHANGE_V1,
    GRADING_FOLLOW_UP_V1,
    ANALYSIS_V1,
  ],
};
