import { expect, test } from 'vitest';
import { itemsOf } from '../../tests/support/showroom.ts';
import { arrive, beginAudit, newTablet, opened, shot } from '../../tests/support/tablets.ts';
import { pastAnswers } from './pastAnswers.ts';
import { openVisit } from './recordEdits.ts';

test('beside an item stands what earlier visits said of it, oldest first, with their photos', async () => {
  const tablet = await newTablet();
  const place = await arrive(tablet, 2);
  const ids: string[] = [];
  for (const no of [2, 3, 4] as const) {
    const visitId = await openVisit(tablet, { ...place, no, openedOn: '2026-11-23' });
    ids.push(await beginAudit(tablet, { ...place, visitId }));
  }
  const [first, second, third] = ids as [string, string, string];
  const [one, two] = [await opened(tablet, first), await opened(tablet, second)];
  const [item] = itemsOf(one.template).map(({ id }) => id) as [string];
  one.answer(item, 'no');
  await one.addPhoto(item, shot(1));
  two.answer(item, 'partly');
  await Promise.all([one.close(), two.close()]);
  const { programmeId } = place;
  const past = await pastAnswers(tablet, {
    auditId: third,
    programmeId,
    templateId: 'tpl-morning-meeting',
    itemId: item,
  });
  expect(past.map(({ auditId, answer, photos }) => [auditId, answer.value, photos.length])).toEqual([
    [first, 'no', 1],
    [second, 'partly', 0],
  ]);
  const other = { auditId: third, programmeId, templateId: 'tpl-evening-meeting', itemId: item };
  expect(await pastAnswers(tablet, other)).toEqual([]);
});
