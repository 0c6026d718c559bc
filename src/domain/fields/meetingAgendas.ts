export const MEETING_AGENDAS = ['morning-meeting', 'evening-meeting'] as const;
export type MeetingAgenda = (typeof MEETING_AGENDAS)[number];
