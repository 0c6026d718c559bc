import type { ReactNode } from 'react';
import { screen } from './screen.tsx';

/** The frame and every screen are chunks of their own, so that an address loads what it shows and no more. */
export const Frame = screen<{ children: ReactNode }>(() => import('./Frame.tsx').then((module) => module.Frame), []);
export const TodayScreen = screen<object>(
  () => import('../screens/Today/TodayScreen.tsx').then((module) => module.TodayScreen),
  [],
);
export const AuditScreen = screen<{ auditId: string }>(
  () => import('../screens/Audit/AuditScreen.tsx').then((module) => module.AuditScreen),
  ['audit'],
);
export const WelcomeScreen = screen<object>(
  () => import('../screens/Welcome/WelcomeScreen.tsx').then((module) => module.WelcomeScreen),
  ['setup', 'demo'],
);
export const MeetingScreen = screen<{ meetingId: string }>(
  () => import('./furtherScreens.ts').then((module) => module.loadMeeting()),
  ['meetings', 'board', 'customerCode'],
);

/** Every page in the frame but the home screen: their table is not needed to begin. */
export const FurtherPage = screen<{ place: string }>(
  () => import('./FurtherPage.tsx').then((module) => module.FurtherPage),
  [],
);
