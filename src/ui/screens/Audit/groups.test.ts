import { describe, expect, test } from 'vitest';
import { SALES_PROCESS_V1 } from '../../../domain/catalogue/templates/salesProcess.v1.ts';
import { SHOWROOM_5S_V1 } from '../../../domain/catalogue/templates/showroom5s.v1.ts';
import { ZONES } from '../../../domain/catalogue/zones.ts';
import { groupsOf, roundFrom, spotsOfAll } from './groups.ts';

describe('the walking route', () => {
  const route = groupsOf(SHOWROOM_5S_V1, null, 'zone');

  test('asks every item once, zone by zone in the order in which a showroom is walked', () => {
    const ids = spotsOfAll(route).map(({ item }) => item.id);
    const all = SHOWROOM_5S_V1.sections.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(all.toSorted());
    const order = ZONES.map(({ id }) => id as string);
    const places = route.map(({ id }) => order.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('keeps the number that an item has in its section', () => {
    const numbers = new Map(spotsOfAll(groupsOf(SHOWROOM_5S_V1, null, 'section')).map((s) => [s.item.id, s.number]));
    for (const { item, number } of spotsOfAll(route)) expect(number).toBe(numbers.get(item.id));
  });
});

test('steps that were not chosen are not asked, and the others keep their numbers', () => {
  const chosen = ['sp-04-needs', 'sp-06-test-drive'];
  const groups = groupsOf(SALES_PROCESS_V1, chosen, 'section');
  expect(groups.map(({ id }) => id)).toEqual(chosen);
  expect(groups[1]?.spots[0]?.number).toBe('6.1');
});

test('looking for the next item goes round and comes to the present one last', () => {
  const spots = spotsOfAll(groupsOf(SALES_PROCESS_V1, ['sp-04-needs'], 'section'));
  const round = roundFrom(spots, spots[3]?.item.id ?? '');
  expect(round.map(({ number }) => number)).toEqual(['4.5', '4.6', '4.7', '4.1', '4.2', '4.3', '4.4']);
  expect(roundFrom(spots, null)).toEqual(spots);
});
