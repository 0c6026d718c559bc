import type { Dealer, Programme } from '../../../domain/records.ts';
import { newestMeetingDay } from '../../../store/meetings.ts';
import { allProgrammes, dealers } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';

/** Where meetings are held: a dealer, and the programme in which they are filed, which is its newest. */
export type MeetingPlace = { readonly dealer: Dealer; readonly programme: Programme };

/** With more dealers than this the one that met last is looked for among the newest. */
const LOOKED_AT = 12;

/** Every dealer with a programme, the one that met last first: it will be the next to meet. */
export async function meetingPlaces(tablet: Tablet): Promise<MeetingPlace[]> {
  const [programmes, known] = await Promise.all([allProgrammes(tablet), dealers(tablet)]);
  const places: MeetingPlace[] = [];
  for (const programme of programmes) {
    const dealer = known.find(({ id }) => id === programme.dealerId);
    if (dealer && !places.some((place) => place.dealer.id === dealer.id)) places.push({ dealer, programme });
  }
  const days = await Promise.all(places.slice(0, LOOKED_AT).map(({ dealer }) => newestMeetingDay(tablet, dealer.id)));
  const dayOf = (place: MeetingPlace): string => days[places.indexOf(place)] ?? '';
  return [...places].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
}
