/** Every route of the app, as patterns for the router. */
export const ROUTES = {
  today: '/',
  welcome: '/welcome',
  dealers: '/dealers',
  newDealer: '/dealers/new',
  dealer: '/dealers/:dealerId',
  editDealer: '/dealers/:dealerId/edit',
  newProgramme: '/dealers/:dealerId/programme',
  programme: '/programmes/:programmeId',
  editProgramme: '/programmes/:programmeId/edit',
  dealerStaff: '/dealers/:dealerId/staff',
  programmeStaff: '/programmes/:programmeId/staff',
  visit: '/visits/:visitId',
  startAudit: '/visits/:visitId/start/:templateId',
  audit: '/audits/:auditId',
  sync: '/sync',
  settings: '/settings',
} as const;

/** The same as addresses: every link in the app is made here. */
export const paths = {
  today: () => '/',
  welcome: () => '/welcome',
  dealers: () => '/dealers',
  newDealer: () => '/dealers/new',
  dealer: (dealerId: string) => `/dealers/${dealerId}`,
  editDealer: (dealerId: string) => `/dealers/${dealerId}/edit`,
  newProgramme: (dealerId: string) => `/dealers/${dealerId}/programme`,
  programme: (programmeId: string) => `/programmes/${programmeId}`,
  editProgramme: (programmeId: string) => `/programmes/${programmeId}/edit`,
  dealerStaff: (dealerId: string) => `/dealers/${dealerId}/staff`,
  programmeStaff: (programmeId: string) => `/programmes/${programmeId}/staff`,
  visit: (visitId: string) => `/visits/${visitId}`,
  startAudit: (visitId: string, templateId: string) => `/visits/${visitId}/start/${templateId}`,
  audit: (auditId: string) => `/audits/${auditId}`,
  sync: () => '/sync',
  settings: () => '/settings',
} as const;
