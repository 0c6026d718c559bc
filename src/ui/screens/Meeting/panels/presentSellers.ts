import type { Staff } from '../../../../domain/staff.ts';
import type { MeetingDesk } from '../desk.ts';

/** Those of the salespeople who are not on leave or absent. */
export const presentSellers = ({ view: { sellers, meeting } }: MeetingDesk): Staff[] =>
  sellers.filter(({ id }) => meeting.roll[id] !== 'leave' && meeting.roll[id] !== 'absent');
