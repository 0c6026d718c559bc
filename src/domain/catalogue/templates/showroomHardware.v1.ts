import type { Template } from '../types.ts';
import { AMENITIES_V1 } from './showroomHardware/amenities.v1.ts';
import { DELIVERY_TEST_V1 } from './showroomHardware/deliveryTest.v1.ts';
import { DISPLAY_V1 } from './showroomHardware/display.v1.ts';
import { EXTERIOR_V1 } from './showroomHardware/exterior.v1.ts';
import { MANAGEMENT_SAFETY_V1 } from './showroomHardware/managementSafety.v1.ts';
import { RECEPTION_TALK_V1 } from './showroomHardware/receptionTalk.v1.ts';

export const SHOWROOM_HARDWARE_V1: Template = {
  id: 'tpl-showroom-hardware',
  kind: 'showroom-hardware',
  version: 1,
  title: { zh: '展厅硬件设施检核表', en: 'Showroom hardware checklist' },
  sections: [EXTERIOR_V1, DISPLAY_V1, RECEPTION_TALK_V1, AMENITIES_V1, DELIVERY_TEST_V1, MANAGEMENT_SAFETY_V1],
};
