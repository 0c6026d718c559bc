import { AGENDAS } from '../catalogue/agendas.ts';
import type { Agenda } from '../catalogue/types.ts';
import type { MeetingAgenda } from '../fields/meetingAgendas.ts';

/** What is done in a slot of the agenda, and so what the screen offers while it runs. */
export const PANELS = [
  'roll',
  'grooming',
  'board',
  'promises',
  'info',
  'drill',
  'duties',
  'close',
  'results',
  'reviews',
  'checks',
  'problems',
  'tomorrow',
  'praise',
] as const;
export type Panel = (typeof PANELS)[number];

/** Slot by slot, as the catalogue's agendas have them. */
const PANELS_OF: Readonly<Record<MeetingAgenda, readonly Panel[]>> = {
  'morning-meeting': ['roll', 'grooming', 'board', 'promises', 'info', 'drill', 'duties', 'close'],
  'evening-meeting': ['roll', 'results', 'reviews', 'checks', 'problems', 'tomorrow', 'praise'],
};

export function agendaOf(kind: MeetingAgenda): Agenda {
  const agenda = AGENDAS.find((known) => known.kind === kind);
  if (!agenda) throw new RangeError(`no agenda ${kind}`);
  return agenda;
}

/** The part of the screen that belongs to a slot. */
export const panelOf = (kind: MeetingAgenda, slot: number): Panel => PANELS_OF[kind][slot] ?? 'close';
