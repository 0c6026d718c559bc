import { screen } from './screen.tsx';

/** Every screen but the first one is a chunk of its own. */
export const AuditScreen = screen<{ auditId: string }>(
  () => import('../screens/Audit/AuditScreen.tsx').then((module) => module.AuditScreen),
  ['audit'],
);
export const WelcomeScreen = screen<object>(
  () => import('../screens/Welcome/WelcomeScreen.tsx').then((module) => module.WelcomeScreen),
  ['setup'],
);
export const DealersScreen = screen<object>(
  () => import('../screens/Dealers/DealersScreen.tsx').then((module) => module.DealersScreen),
  ['dealers'],
);
export const DealerFormScreen = screen<{ dealerId?: string }>(
  () => import('../screens/DealerForm/DealerFormScreen.tsx').then((module) => module.DealerFormScreen),
  ['dealers'],
);
export const DealerScreen = screen<{ dealerId: string }>(
  () => import('../screens/Dealer/DealerScreen.tsx').then((module) => module.DealerScreen),
  ['dealers'],
);
export const ProgrammeFormScreen = screen<{ dealerId?: string; programmeId?: string }>(
  () => import('../screens/ProgrammeForm/ProgrammeFormScreen.tsx').then((module) => module.ProgrammeFormScreen),
  ['dealers'],
);
export const ProgrammeScreen = screen<{ programmeId: string }>(
  () => import('../screens/Programme/ProgrammeScreen.tsx').then((module) => module.ProgrammeScreen),
  ['dealers', 'sync'],
);
export const VisitScreen = screen<{ visitId: string }>(
  () => import('../screens/Visit/VisitScreen.tsx').then((module) => module.VisitScreen),
  ['dealers', 'sync'],
);
export const StartAuditScreen = screen<{ visitId: string; templateId: string }>(
  () => import('../screens/StartAudit/StartAuditScreen.tsx').then((module) => module.StartAuditScreen),
  ['dealers'],
);
export const SyncScreen = screen<object>(
  () => import('../screens/Sync/SyncScreen.tsx').then((module) => module.SyncScreen),
  ['sync', 'dealers'],
);
export const SettingsScreen = screen<object>(
  () => import('../screens/Settings/SettingsScreen.tsx').then((module) => module.SettingsScreen),
  ['settings', 'setup'],
);

/** Brings what is likely next, one at a time so that no tap has to wait for long. */
export async function preloadScreens(whenIdle: (run: () => void) => void): Promise<void> {
  const all = [DealersScreen, DealerScreen, ProgrammeScreen, VisitScreen, AuditScreen, StartAuditScreen, SyncScreen];
  for (const each of [...all, SettingsScreen, DealerFormScreen, ProgrammeFormScreen]) {
    await new Promise<void>((resolve) => whenIdle(resolve));
    // One that cannot be had now is asked for again, and told of, when somebody goes there.
    await each.preload().catch(() => undefined);
  }
}
