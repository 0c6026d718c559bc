import { dayNumber } from '../../../domain/board/days.ts';
import { loadTemplate } from '../../../domain/catalogue/loadTemplate.ts';
import { DUE_TIMES, type MeetingAgenda } from '../../../domain/fields/meetingAgendas.ts';
import { cardOfDay, DRILL_TEMPLATES, drillCards } from '../../../domain/meetings/drill.ts';
import type { DrillCard } from '../../../domain/meetings/meeting.ts';
import { drillSources } from '../../../store/drillSources.ts';
import { meetingBefore, startMeeting } from '../../../store/meetings.ts';
import { staffOfDealer } from '../../../store/staff.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { localDay } from '../localDay.ts';

/** The meeting that is next by the hour: until noon the morning's. */
export const agendaAt = (hour: number): MeetingAgenda => (hour < 12 ? 'morning-meeting' : 'evening-meeting');

/** What can be practised at a dealer, the weakest first. Not for a live query: it loads checklists. */
export async function cardsFor(tablet: Tablet, dealerId: string): Promise<DrillCard[]> {
  const [practice, sources] = await Promise.all([loadTemplate(DRILL_TEMPLATES[0], 1), drillSources(tablet, dealerId)]);
  return practice ? drillCards(sources, practice) : [];
}

type Start = { readonly dealerId: string; readonly programmeId: string; readonly agenda: MeetingAgenda };

/** Starts today's meeting, or opens it when it runs already: same time and chair as last time, the next scribe in turn. */
export async function beginMeeting(tablet: Tablet, { dealerId, programmeId, agenda }: Start): Promise<string> {
  const on = localDay(new Date(tablet.now()));
  const [before, staff, cards] = await Promise.all([
    meetingBefore(tablet, dealerId, { agenda, on }),
    staffOfDealer(tablet, dealerId),
    // A meeting must begin on time, with a card or without.
    agenda === 'morning-meeting' ? cardsFor(tablet, dealerId).catch(() => []) : [],
  ]);
  const sellers = staff.filter(({ role }) => role === 'salesperson');
  const managers = staff.filter(({ role }) => role === 'sales-manager');
  const chair = staff.find(({ id }) => id === before?.chair) ?? managers[0];
  return startMeeting(tablet, {
    dealerId,
    programmeId,
    agenda,
    on,
    due: before?.due ?? DUE_TIMES[agenda],
    chair: chair?.id ?? null,
    scribe: sellers[dayNumber(on) % Math.max(1, sellers.length)]?.id ?? null,
    card: cardOfDay(cards, dayNumber(on)),
  });
}
