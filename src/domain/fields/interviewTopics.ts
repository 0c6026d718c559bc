/** What the interview asks about (seed: 了解经营管理模式、现存问题、目前经营状况). */
export const INTERVIEW_TOPICS = ['model', 'problems', 'status'] as const;
export type InterviewTopic = (typeof INTERVIEW_TOPICS)[number];
