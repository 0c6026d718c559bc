export const REPORT_TYPES = ['diagnosis', 'progress', 'acceptance'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

export const SIGNER_ROLES = ['bec-consultant', 'sales-manager', 'general-manager', 'field-rep'] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

/** Who signs what. The field representative's name says that he takes over what goes on; nothing waits for it. */
export const SIGNERS: Readonly<
  Record<ReportType, { readonly needed: readonly SignerRole[]; readonly also: readonly SignerRole[] }>
> = {
  diagnosis: { needed: ['bec-consultant', 'sales-manager', 'general-manager'], also: [] },
  progress: { needed: ['sales-manager'], also: ['bec-consultant'] },
  acceptance: { needed: ['bec-consultant', 'sales-manager', 'general-manager'], also: ['field-rep'] },
};
