import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, icsOf } from './ics.ts';

const EVENT: CalendarEvent = {
  uid: 'p1.day1-01@showroom-audit',
  on: '2026-11-23',
  start: '08:30',
  end: '09:30',
  title: '启动大会',
  detail: '',
  place: '',
  cancelled: false,
};

const written = (event: Partial<CalendarEvent>) =>
  icsOf({ name: '销售升级', events: [{ ...EVENT, ...event }], at: '2026-11-20T01:02:03.456Z', sequence: 7 });

/** As a calendar reads it: lines unfolded, then the text unescaped. */
function read(ics: string): Map<string, string> {
  const lines = ics.replaceAll('\r\n ', '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([^:;]+)[^:]*:(.*)$/s.exec(line) ?? [];
      return [name, value.replaceAll(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char))];
    }),
  );
}

test('an appointment says when it is by the clocks of China, and keeps its id', () => {
  const ics = written({});
  expect(ics).toContain('UID:p1.day1-01@showroom-audit\r\n');
  expect(ics).toContain('DTSTART;TZID=Asia/Shanghai:20261123T083000\r\n');
  expect(ics).toContain('DTEND;TZID=Asia/Shanghai:20261123T093000\r\n');
  expect(ics).toContain('DTSTAMP:20261120T010203Z\r\n');
  expect(ics).toContain('SEQUENCE:7\r\n');
  expect(ics).toContain('TZID:Asia/Shanghai\r\n');
  expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('one that was dropped is cancelled, so that a calendar takes it out', () => {
  expect(written({ cancelled: true })).toContain('STATUS:CANCELLED\r\n');
  expect(written({})).toContain('STATUS:CONFIRMED\r\n');
});

test('whatever is written in it, no line is longer than 75 octets and it reads back as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom('会', '🚐', 'a', ',', ';', '\\', '\n', ' ', 'n', ':'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, text, (title, detail) => {
      const ics = written({ title, detail });
      for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(ics.replaceAll('\r\n', '')).not.toContain('\n');
      expect(read(ics).get('SUMMARY')).toBe(title);
      expect(read(ics).get('DESCRIPTION') ?? '').toBe(detail);
    }),
  );
});
