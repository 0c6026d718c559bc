import { CUSTOMER_SOURCE_V1 } from './templates/customerSource.v1.ts';
import { EVENING_MEETING_V1 } from './templates/eveningMeeting.v1.ts';
import { MORNING_MEETING_V1 } from './templates/morningMeeting.v1.ts';
import { SALES_PROCESS_V1 } from './templates/salesProcess.v1.ts';
import { SALES_SERVICE_V1 } from './templates/salesService.v1.ts';
import { SHOWROOM_5S_V1 } from './templates/showroom5s.v1.ts';
import { SHOWROOM_HARDWARE_V1 } from './templates/showroomHardware.v1.ts';
import type { Template } from './types.ts';

/** Every version of every template with all items. For the endpoint and tests: far too much for the first screen. */
export const ALL_TEMPLATES: readonly Template[] = [
  SALES_PROCESS_V1,
  SHOWROOM_5S_V1,
  SHOWROOM_HARDWARE_V1,
  CUSTOMER_SOURCE_V1,
  MORNING_MEETING_V1,
  EVENING_MEETING_V1,
  SALES_SERVICE_V1,
];
