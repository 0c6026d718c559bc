import type { ListedAction } from '../../../domain/actions/sortActions.ts';
import type { Dealer } from '../../../domain/records.ts';
import { listedActionsOf } from '../../../store/actions.ts';
import { allProgrammes, dealers } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';

/** How many programmes are looked through; reading all there ever were would take long and serve nobody. */
export const NEWEST = 12;

export type PlacedAction = ListedAction & { readonly dealer: Dealer };

export type ActionsView = {
  readonly actions: readonly PlacedAction[];
  /** Dealers that have actions here. */
  readonly dealers: readonly Dealer[];
  /** There are older programmes that were left out. */
  readonly more: boolean;
};

/** The actions of the newest programmes of all dealers. */
export async function actionsView(tablet: Tablet): Promise<ActionsView> {
  const [programmes, known] = await Promise.all([allProgrammes(tablet), dealers(tablet)]);
  const lists = await Promise.all(
    programmes.slice(0, NEWEST).map(async (programme): Promise<PlacedAction[]> => {
      const dealer = known.find(({ id }) => id === programme.dealerId);
      if (!dealer) return [];
      return (await listedActionsOf(tablet, programme)).map((listed) => ({ ...listed, dealer }));
    }),
  );
  const actions = lists.flat();
  return {
    actions,
    dealers: known.filter(({ id }) => actions.some(({ dealer }) => dealer.id === id)),
    more: programmes.length > NEWEST,
  };
}
