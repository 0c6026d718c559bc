import { createStore, type StoreApi } from 'zustand/vanilla';
import { ANSWER_VALUES, answerOf } from '../../../domain/answers.ts';
import { isAnswered } from '../../../domain/audit.ts';
import type { Folded } from '../../../domain/fold.ts';
import type { OpenAudit, Undo } from '../../../store/openAudit.ts';
import type { StoreProblem } from '../../../store/storeProblem.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { usePreferences } from '../../app/preferences.ts';
import type { PhotoFault } from '../../photo/shrinkPhoto.ts';
import { type Group, groupsOf, roundFrom, type Spot, spotsOfAll, type Walk } from './groups.ts';
import { type ItemView, itemReader } from './itemView.ts';
import { placeKeeper, placeOf } from './place.ts';

export type PhotoProblem = PhotoFault | StoreProblem | 'photo-too-many' | 'photo-interrupted';

/** Something beside or over the cards. */
export type Panel =
  | { readonly name: 'item'; readonly itemId: string }
  | { readonly name: 'finding'; readonly itemId: string }
  | { readonly name: 'photo'; readonly itemId: string; readonly photoId: string }
  | { readonly name: 'seal' }
  | { readonly name: 'info' }
  | { readonly name: 'keys' };

export type UndoOffer = {
  readonly id: string;
  readonly key: 'audit.undo.answer' | 'audit.undo.text' | 'audit.undo.photo' | 'audit.undo.sections';
  readonly itemId: string;
  /** Edits with the same mark that follow each other are taken back together: a text is committed at every pause. */
  readonly mark: string;
  readonly run: Undo;
};

/** What of the screen is not data. Lost when it closes, but for the place. */
export type DeskState = {
  readonly walk: Walk;
  readonly groupId: string;
  /** The item to bring into view and give the focus; a new object each time. */
  readonly target: { readonly itemId: string } | null;
  readonly panel: Panel | null;
  readonly undo: UndoOffer | null;
  readonly photoProblem: { readonly itemId: string; readonly code: PhotoProblem } | null;
  /** No room for photos: the camera stays off until something was freed. */
  readonly cameraOff: boolean;
  /** Item whose photos are being shrunk and stored. */
  readonly busyPhotos: string | null;
  /** Item whose note is being written. */
  readonly noteFor: string | null;
};

export type Desk = {
  readonly tablet: Tablet;
  readonly audit: OpenAudit;
  readonly ui: StoreApi<DeskState>;
  readonly viewOf: (record: Folded, itemId: string) => ItemView;
  readonly groups: () => readonly Group[];
  /** The item that was touched last. */
  readonly current: () => string | null;
  readonly touch: (itemId: string, camera?: boolean) => void;
  /** The page may go away now: where one is must be kept. */
  readonly keepPlace: () => void;
  readonly goTo: (itemId: string) => void;
  readonly goToGroup: (groupId: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly nextOpen: () => void;
  readonly setWalk: (walk: Walk) => void;
  readonly show: (panel: Panel | null) => void;
};

export const isOpenItem = (record: Folded, itemId: string): boolean => !isAnswered(answerOf(record.fields, itemId));

export const asAnswer = (value: string | number) => ANSWER_VALUES.find((known) => known === value) ?? null;

const groupWith = (groups: readonly Group[], itemId: string): Group | undefined =>
  groups.find(({ spots }) => spots.some(({ item }) => item.id === itemId));

function firstOpen(spots: readonly Spot[], record: Folded): string | null {
  return spots.find(({ item }) => isOpenItem(record, item.id))?.item.id ?? null;
}

/** Groups are remembered until walk or sections change: the cards keep their objects. */
function groupKeeper({ template, state }: OpenAudit): (walk: Walk) => readonly Group[] {
  let made: { walk: Walk; sections: readonly string[] | null; groups: readonly Group[] } | undefined;
  return (walk) => {
    const { sections } = state().audit;
    if (made?.walk !== walk || made.sections !== sections)
      made = { walk, sections, groups: groupsOf(template, sections, walk) };
    return made.groups;
  };
}

function startOf(audit: OpenAudit, groupsFor: (walk: Walk) => readonly Group[]): DeskState {
  const place = placeOf(audit.id);
  const liked = place?.walk ?? usePreferences.getState().walk;
  const walk = liked === 'zone' && audit.template.walkBy === 'zone' ? 'zone' : 'section';
  const groups = groupsFor(walk);
  const { record } = audit.state();
  const itemId = place?.itemId ?? firstOpen(spotsOfAll(groups), record) ?? '';
  const group = groupWith(groups, itemId) ?? groups[0];
  return {
    walk,
    groupId: group?.id ?? '',
    // Without a place to come back to, the page starts at its top.
    target: place ? { itemId } : null,
    panel: null,
    undo: null,
    photoProblem: place?.camera ? { itemId, code: 'photo-interrupted' } : null,
    cameraOff: false,
    busyPhotos: null,
    noteFor: null,
  };
}

/** The audit screen's own state and ways to go about, for one open audit. */
export function deskOf(tablet: Tablet, audit: OpenAudit): Desk {
  const groupsFor = groupKeeper(audit);
  const ui = createStore<DeskState>(() => startOf(audit, groupsFor));
  const groups = (): readonly Group[] => groupsFor(ui.getState().walk);
  let current: string | null = ui.getState().target?.itemId ?? null;
  const place = placeKeeper(audit.id);

  function touch(itemId: string, camera = false): void {
    current = itemId;
    place.note({ walk: ui.getState().walk, itemId, camera });
  }

  function goTo(itemId: string): void {
    const group = groupWith(groups(), itemId);
    if (!group) return;
    touch(itemId);
    ui.setState({ groupId: group.id, target: { itemId }, panel: null });
  }

  function goToGroup(groupId: string): void {
    const group = groups().find(({ id }) => id === groupId);
    const first = group && (firstOpen(group.spots, audit.state().record) ?? group.spots[0]?.item.id);
    if (!group || !first) return;
    touch(first);
    ui.setState({ groupId, target: first === group.spots[0]?.item.id ? null : { itemId: first } });
  }

  return {
    tablet,
    audit,
    ui,
    viewOf: itemReader(),
    groups,
    current: () => current,
    touch,
    keepPlace: place.keep,
    goTo,
    goToGroup,
    step: (by) => {
      const spots = spotsOfAll(groups());
      const here = spots.findIndex(({ item }) => item.id === current);
      const next = here < 0 ? groups().find(({ id }) => id === ui.getState().groupId)?.spots[0] : spots[here + by];
      if (next) goTo(next.item.id);
    },
    nextOpen: () => {
      const next = firstOpen(roundFrom(spotsOfAll(groups()), current), audit.state().record);
      if (next) goTo(next);
    },
    setWalk: (walk) => {
      ui.setState({ walk });
      const itemId = current ?? firstOpen(spotsOfAll(groups()), audit.state().record);
      const group = (itemId && groupWith(groups(), itemId)) || groups()[0];
      ui.setState({ groupId: group?.id ?? '', target: itemId && current ? { itemId } : null });
      if (itemId) touch(itemId);
    },
    show: (panel) => ui.setState({ panel }),
  };
}
