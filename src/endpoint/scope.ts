/** The one role of this version; more come with "Many tablets". */
export const DEVICE_ROLES = ['consultant'] as const;
export type DeviceRole = (typeof DEVICE_ROLES)[number];

/** Whoever a request comes from: an enrolled device. */
export type Actor = { readonly deviceId: string; readonly role: DeviceRole };

/** Which dealers' records somebody may see and write. Every query takes one; there is no query without. */
export type Scope = { readonly dealers: 'all' | readonly string[] };

export function scope(actor: Actor): Scope {
  switch (actor.role) {
    case 'consultant':
      return { dealers: 'all' };
  }
}

/** People belong to no dealer; what is said of them may come from any device. */
export const mayWrite = (allowed: Scope, dealerId: string | null): boolean =>
  allowed.dealers === 'all' || dealerId === null || allowed.dealers.includes(dealerId);
