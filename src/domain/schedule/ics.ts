/** One appointment. Times are those of clocks in China. */
export type CalendarEvent = {
  /** Stays the same for ever, so that a calendar updates the entry instead of adding one. */
  readonly uid: string;
  /** YYYY-MM-DD */
  readonly on: string;
  /** HH:MM */
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly detail: string;
  readonly place: string;
  readonly cancelled: boolean;
};

export type Calendar = {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When it was written, as an ISO instant. */
  readonly at: string;
  /** Grows with every edit: a calendar keeps the entry with the greater one. */
  readonly sequence: number;
};

const ZONE = 'Asia/Shanghai';

/** China has had one time without summer time since 1991. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** In octets, the line break not counted (RFC 5545, 3.1). */
const LINE = 75;

const octets = (char: string): number => new TextEncoder().encode(char).length;

/** A content line in pieces of at most 75 octets; those after the first begin with a space. No character is torn. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const char of line) {
    if (size + octets(char) > LINE) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += char;
    size += octets(char);
  }
  return [...pieces, piece].join('\r\n');
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the format has no room for them.
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''); // oxlint-disable-line no-control-regex -- as above

const local = (day: string, clock: string): string => `${day.replaceAll('-', '')}T${clock.replace(':', '')}00`;

/** 2026-11-23T08:30:00.000Z as 20261123T083000Z. */
const instant = (iso: string): string => `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function eventLines(event: CalendarEvent, { at, sequence }: Calendar): string[] {
  const { uid, on, start, end, title, detail, place, cancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(at)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;TZID=${ZONE}:${local(on, start)}`,
    `DTEND;TZID=${ZONE}:${local(on, end)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(detail ? [`DESCRIPTION:${escaped(detail)}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** A calendar file (RFC 5545). */
export function icsOf(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Showroom Audit//Schedule//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    ...TIMEZONE,
    ...calendar.events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
