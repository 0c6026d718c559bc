import { addAction, saveAction } from '../../../store/actionEdits.ts';
import { actionById } from '../../../store/actions.ts';
import { programmeById } from '../../../store/records.ts';
import { ActionForm } from '../../app/actions/ActionForm.tsx';
import { actionFormView } from '../../app/actions/actionFormView.ts';
import { startingAction } from '../../app/actions/startingAction.ts';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { notify } from '../../app/session.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';

type ActionFormScreenProps = { readonly programmeId?: string; readonly actionId?: string };

/** A new action of a programme, or what an action says, to be changed. */
export function ActionFormScreen({ programmeId, actionId }: ActionFormScreenProps) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const view = useLive(
    async (store) => {
      const action = actionId === undefined ? null : ((await actionById(store, actionId)) ?? null);
      const programme = await programmeById(store, action?.programmeId ?? programmeId ?? '');
      const form = programme && (await actionFormView(store, programme.id));
      return form && programme ? { action, form, programme } : null;
    },
    [programmeId, actionId],
  );
  const title = t(actionId === undefined ? 'action.newTitle' : 'action.editTitle');
  usePageTitle(title);
  if (view === undefined) return null;
  if (!view || (actionId !== undefined && !view.action)) return <MissingPage record />;
  const { action, form, programme } = view;
  const back = action ? paths.action(action.id) : paths.programmeActions(programme.id);
  return (
    <>
      <PageHeader title={title} backHref={back} backLabel={t('action.back')} />
      <ActionForm
        view={form}
        action={action ? { ...action, ownerId: action.ownerId ?? '', dueOn: action.dueOn ?? '' } : startingAction(form)}
        onCancel={() => navigate(back)}
        onSave={async (input) => {
          const { dealerId, id } = programme;
          if (action) await saveAction(tablet, action, input);
          else await addAction(tablet, input, { dealerId, programmeId: id });
          notify('good', t('action.saved'));
          navigate(back);
        }}
      />
    </>
  );
}
