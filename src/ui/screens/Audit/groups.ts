import type { Item, Section, Template } from '../../../domain/catalogue/types.ts';
import { ZONES } from '../../../domain/catalogue/zones.ts';
import type { Text2 } from '../../../domain/text.ts';

export const WALKS = ['section', 'zone'] as const;
export type Walk = (typeof WALKS)[number];

/** An item where it stands in the checklist. */
export type Spot = { readonly item: Item; readonly number: string; readonly section: Section };

/** What is shown at a time: a section, or a zone of the showroom when it is walked. */
export type Group = { readonly id: string; readonly title: Text2; readonly spots: readonly Spot[] };

const asked = (template: Template, sections: readonly string[] | null): readonly Section[] =>
  template.sections.filter(({ id }) => !sections || sections.includes(id));

/** Numbers are those of the whole checklist: they stay when sections are left out or the order is another. */
function spotsOf(template: Template, section: Section): Spot[] {
  const no = section.no ?? template.sections.indexOf(section) + 1;
  return section.items.map((item, at) => ({ item, number: `${no}.${at + 1}`, section }));
}

function bySection(template: Template, sections: readonly string[] | null): Group[] {
  return asked(template, sections).map((section) => ({
    id: section.id,
    title: section.title,
    spots: spotsOf(template, section),
  }));
}

function byZone(template: Template, sections: readonly string[] | null): Group[] {
  const spots = asked(template, sections).flatMap((section) => spotsOf(template, section));
  return ZONES.map(({ id, title }) => ({
    id,
    title,
    // What has no place of its own belongs to the whole showroom.
    spots: spots.filter(({ item }) => (item.zone ?? 'general') === id),
  })).filter((group) => group.spots.length > 0);
}

/** The checklist as it is walked: section by section, or zone by zone from the road to the office. */
export const groupsOf = (template: Template, sections: readonly string[] | null, walk: Walk): Group[] =>
  walk === 'zone' ? byZone(template, sections) : bySection(template, sections);

/** Every item in the order of the walk. */
export const spotsOfAll = (groups: readonly Group[]): Spot[] => groups.flatMap(({ spots }) => spots);

/** The list from behind `id` to its end, then from its beginning up to `id` itself: where to look next. */
export function roundFrom(spots: readonly Spot[], id: string | null): Spot[] {
  const at = spots.findIndex(({ item }) => item.id === id);
  return [...spots.slice(at + 1), ...spots.slice(0, at + 1)];
}
