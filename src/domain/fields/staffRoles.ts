/** Who is trained, attends, owns actions: the dealer's people, and the field representative who follows the dealer. */
export const STAFF_ROLES = [
  'general-manager',
  'sales-manager',
  'service-manager',
  'salesperson',
  'service-adviser',
  'dcrc',
  'field-rep',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const TRAINING_RESULTS = ['passed', 'attended', 'failed'] as const;
export type TrainingResult = (typeof TRAINING_RESULTS)[number];
