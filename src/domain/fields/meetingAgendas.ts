export const MEETING_AGENDAS = ['morning-meeting', 'evening-meeting'] as const;
export type MeetingAgenda = (typeof MEETING_AGENDAS)[number];

/** When a meeting begins unless the dealer's own rule says otherwise. Local time, HH:MM. */
export const DUE_TIMES: Readonly<Record<MeetingAgenda, string>> = {
  'morning-meeting': '08:30',
  'evening-meeting': '17:00',
};

export const ROLL_STATES = ['present', 'late', 'leave', 'absent'] as const;
export type RollState = (typeof ROLL_STATES)[number];

/** Looked at on the spot (grooming, forms): in order, or put right there and then. */
export const CHECK_STATES = ['good', 'mended'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What somebody answers for by name on that day (scorecard: 值班、展厅 5S、试驾车、今日交车、服务配合). */
export const DUTIES = ['reception', 'showroom-5s', 'test-cars', 'deliveries', 'service-link'] as const;
export type Duty = (typeof DUTIES)[number];

/** What is written down at a meeting, one text for each. */
export const NOTE_TOPICS = ['results', 'info', 'drill', 'duties', 'focus', 'lost', 'checks', 'praise'] as const;
export type NoteTopic = (typeof NOTE_TOPICS)[number];
