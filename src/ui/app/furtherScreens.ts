import { screen } from './screen.tsx';

export const DealersScreen = screen<object>(
  () => import('../screens/Dealers/DealersScreen.tsx').then((module) => module.DealersScreen),
  ['dealers'],
);
export const DealerFormScreen = screen<{ dealerId?: string }>(
  () => import('../screens/DealerForm/DealerFormScreen.tsx').then((module) => module.DealerFormScreen),
  ['dealers', 'setup'],
);
export const DealerScreen = screen<{ dealerId: string }>(
  () => import('../screens/Dealer/DealerScreen.tsx').then((module) => module.DealerScreen),
  ['dealers'],
);
export const ProgrammeFormScreen = screen<{ dealerId?: string; programmeId?: string }>(
  () => import('../screens/ProgrammeForm/ProgrammeFormScreen.tsx').then((module) => module.ProgrammeFormScreen),
  ['dealers', 'setup'],
);
export const ProgrammeScreen = screen<{ programmeId: string }>(
  () => import('../screens/Programme/ProgrammeScreen.tsx').then((module) => module.ProgrammeScreen),
  ['dealers', 'sync', 'evaluation'],
);
export const StaffScreen = screen<{ dealerId?: string; programmeId?: string }>(
  () => import('../screens/Staff/StaffScreen.tsx').then((module) => module.StaffScreen),
  ['staff', 'setup'],
);
export const EvaluationScreen = screen<{ programmeId: string }>(
  () => import('../screens/Evaluation/EvaluationScreen.tsx').then((module) => module.EvaluationScreen),
  ['dealers', 'evaluation'],
);
export const ComputedScreen = screen<{ programmeId: string; no: string; moduleId: string }>(
  () => import('../screens/Evaluation/ComputedScreen.tsx').then((module) => module.ComputedScreen),
  ['audit', 'evaluation'],
);
export const CertificateScreen = screen<{ programmeId: string }>(
  () => import('../screens/Evaluation/CertificateScreen.tsx').then((module) => module.CertificateScreen),
  ['evaluation'],
);
export const CoachScreen = screen<{ programmeId: string; rowId: string }>(
  () => import('../screens/Schedule/CoachScreen.tsx').then((module) => module.CoachScreen),
  ['schedule'],
);
export const PreparationScreen = screen<{ programmeId: string; part: string }>(
  () => import('../screens/Preparation/PreparationScreen.tsx').then((module) => module.PreparationScreen),
  ['preparation', 'schedule'],
);
export const ScheduleScreen = screen<{ programmeId: string }>(
  () => import('../screens/Schedule/ScheduleScreen.tsx').then((module) => module.ScheduleScreen),
  ['schedule'],
);
export const ScheduleRowScreen = screen<{ programmeId: string; rowId: string }>(
  () => import('../screens/Schedule/ScheduleRowScreen.tsx').then((module) => module.ScheduleRowScreen),
  ['schedule'],
);
export const VisitScreen = screen<{ visitId: string }>(
  () => import('../screens/Visit/VisitScreen.tsx').then((module) => module.VisitScreen),
  ['dealers', 'sync', 'notices', 'evaluation'],
);
export const StartAuditScreen = screen<{ visitId: string; templateId: string }>(
  () => import('../screens/StartAudit/StartAuditScreen.tsx').then((module) => module.StartAuditScreen),
  ['dealers'],
);
export const ActionsScreen = screen<object>(
  () => import('../screens/Actions/ActionsScreen.tsx').then((module) => module.ActionsScreen),
  ['actions'],
);
export const ProgrammeActionsScreen = screen<{ programmeId: string }>(
  () => import('../screens/Actions/ProgrammeActionsScreen.tsx').then((module) => module.ProgrammeActionsScreen),
  ['actions', 'dealers'],
);
export const ActionScreen = screen<{ actionId: string }>(
  () => import('../screens/Action/ActionScreen.tsx').then((module) => module.ActionScreen),
  ['actions', 'setup', 'audit'],
);
export const ActionFormScreen = screen<{ programmeId?: string; actionId?: string }>(
  () => import('../screens/ActionForm/ActionFormScreen.tsx').then((module) => module.ActionFormScreen),
  ['actions', 'setup'],
);
export const FindingsScreen = screen<{ programmeId: string }>(
  () => import('../screens/Findings/FindingsScreen.tsx').then((module) => module.FindingsScreen),
  ['actions', 'setup'],
);
export const SamplingScreen = screen<{ visitId: string }>(
  () => import('../screens/Sampling/SamplingScreen.tsx').then((module) => module.SamplingScreen),
  ['sampling', 'customerCode'],
);
export const SynergyPlanScreen = screen<{ programmeId: string }>(
  () => import('../screens/SynergyPlan/SynergyPlanScreen.tsx').then((module) => module.SynergyPlanScreen),
  ['synergy', 'dealers'],
);
export const SynergyCheckScreen = screen<{ visitId: string }>(
  () => import('../screens/SynergyPlan/SynergyCheckScreen.tsx').then((module) => module.SynergyCheckScreen),
  ['synergy', 'audit'],
);
export const GradesScreen = screen<{ dealerId: string }>(
  () => import('../screens/Grades/GradesScreen.tsx').then((module) => module.GradesScreen),
  ['sampling'],
);
export const ReportsScreen = screen<{ programmeId: string }>(
  () => import('../screens/Reports/ReportsScreen.tsx').then((module) => module.ReportsScreen),
  ['report'],
);
export const ReportScreen = screen<{ reportId: string }>(
  () => import('../screens/Report/ReportScreen.tsx').then((module) => module.ReportScreen),
  ['report', 'audit'],
);
export const LadderScreen = screen<{ visitId: string }>(
  () => import('../screens/Ladder/LadderScreen.tsx').then((module) => module.LadderScreen),
  ['ladder'],
);
export const MeetingsScreen = screen<{ programmeId?: string }>(
  () => import('../screens/Meetings/MeetingsScreen.tsx').then((module) => module.MeetingsScreen),
  ['meetings'],
);
export const MeetingMinutesScreen = screen<{ meetingId: string }>(
  () => import('../screens/MeetingMinutes/MeetingMinutesScreen.tsx').then((module) => module.MeetingMinutesScreen),
  ['meetings', 'board'],
);
export const ObserverScreen = screen<{ meetingId: string }>(
  () => import('../screens/Observer/ObserverScreen.tsx').then((module) => module.ObserverScreen),
  ['meetings'],
);
export const BoardScreen = screen<{ programmeId: string; month?: string }>(
  () => import('../screens/Board/BoardScreen.tsx').then((module) => module.BoardScreen),
  ['meetings', 'board'],
);
export const SyncScreen = screen<object>(
  () => import('../screens/Sync/SyncScreen.tsx').then((module) => module.SyncScreen),
  ['sync', 'dealers', 'setup'],
);
export const SettingsScreen = screen<object>(
  () => import('../screens/Settings/SettingsScreen.tsx').then((module) => module.SettingsScreen),
  ['settings', 'setup', 'demo'],
);

export const PeopleScreen = screen<object>(
  () => import('../screens/People/PeopleScreen.tsx').then((module) => module.PeopleScreen),
  ['people', 'sync'],
);

/** The running meeting stands without the frame; its chunks are named here, where the first page need not read them. */
export const loadMeeting = () => import('../screens/Meeting/MeetingScreen.tsx').then((module) => module.MeetingScreen);
