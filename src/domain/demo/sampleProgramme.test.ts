import { expect, test } from 'vitest';
import { newAuthor } from '../../../tests/support/changes.ts';
import { contentOf } from '../bundle/content.ts';
import { ALL_TEMPLATES } from '../catalogue/allTemplates.ts';
import { parseChange } from '../changeSchema.ts';
import { sampleProgramme } from './sampleProgramme.ts';

const { newId } = newAuthor();
const PHOTO = { sha256: 'a'.repeat(64), bytes: 1000, width: 960, height: 720 };

const sampleOn = (today: string, lang: 'zh' | 'en' = 'zh') =>
  sampleProgramme(
    { today, lang, newId, templates: ALL_TEMPLATES, photos: [PHOTO] },
    { replica: newId(), personId: newId() },
  );

const templateOf = (id: string, version: number) =>
  ALL_TEMPLATES.find((template) => template.id === id && template.version === version);

function contentOn(today: string) {
  const changes = sampleOn(today);
  const programmeId = changes.find(({ kind }) => kind === 'programme')?.recordId ?? '';
  const result = contentOf({ scope: { kind: 'programme', id: programmeId }, changes, templateOf });
  if (!result.ok) throw new Error(result.missing);
  return result.content;
}

test.each(['zh', 'en'] as const)('every change of the sample is one that a tablet could have made (%s)', (lang) => {
  const faults = sampleOn('2026-11-23', lang)
    .map(parseChange)
    .filter(({ ok }) => !ok);
  expect(faults).toEqual([]);
});

test('the sample has all four visits signed, and a dealer that gets better', () => {
  const { audits, visits, scores, dealer } = contentOn('2026-11-23');
  expect(dealer.name).toContain('演示');
  expect(visits.map(({ no }) => no)).toEqual([1, 2, 3, 4]);
  expect(audits.every(({ state, coverage }) => state === 'sealed' && coverage > 85)).toBe(true);
  expect(new Set(audits.map(({ templateId }) => templateId)).size).toBe(7);
  expect(scores.final).toBe(true);
  const points = scores.visits.map(({ score }) => Number(score?.shown));
  expect(points).toEqual([...points].sort((a, b) => a - b));
});

test.each(['2026-11-23', '2026-11-29', '2027-01-01', '2028-02-29'])('the sample lies before %s', (today) => {
  const { visits } = contentOn(today);
  expect(visits.every(({ openedOn }) => openedOn < today)).toBe(true);
});
