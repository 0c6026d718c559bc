import type { Item } from '../../../domain/catalogue/types.ts';
import type { ActionInput } from '../../../store/actionEdits.ts';
import type { Translator } from '../../i18n/useT.ts';
import type { ActionFormView } from './actionFormView.ts';

/** An action as its form begins: in a week, with the sales manager, who has most of them. */
export function startingAction({ staff, dues }: ActionFormView): ActionInput {
  return {
    title: '',
    ownerId: staff.find(({ role }) => role === 'sales-manager')?.id ?? '',
    ownerName: '',
    dueOn: dues.find(({ choice }) => choice === 'week')?.day ?? '',
    step: '',
    evidence: '',
  };
}

/** The same for a weak item; of the sales process, its section is the step. */
export function actionForItem(
  view: ActionFormView,
  { item, sectionId }: { readonly item: Item; readonly sectionId: string },
  { t, text }: Translator,
): ActionInput {
  return {
    ...startingAction(view),
    title: t('action.improve', { item: text(item.label) }),
    step: view.steps.some(({ id }) => id === sectionId) ? sectionId : '',
  };
}
