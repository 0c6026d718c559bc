export const REPORT_TYPES = ['diagnosis', 'progress', 'acceptance'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

export const SIGNER_ROLES = ['bec-consultant', 'sales-manager', 'general-manager', 'field-rep'] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];
