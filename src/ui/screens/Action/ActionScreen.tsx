import { removeAction } from '../../../store/actionEdits.ts';
import { ActionMarks } from '../../app/actions/ActionMarks.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { usePlace } from '../../app/usePlace.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Row } from '../../kit/Row.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { ActionFacts } from './ActionFacts.tsx';
import { ActionHistory } from './ActionHistory.tsx';
import { actionView } from './actionView.ts';
import { PhotoPair } from './PhotoPair.tsx';
import { ProgressPart } from './ProgressPart.tsx';

/** One action: what, who, until when, how it was and how it is now. */
export function ActionScreen({ actionId }: { readonly actionId: string }) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const offerUndo = useOfferUndo();
  const view = useLive((store) => actionView(store, actionId), [actionId]);
  usePageTitle(view ? `${view.action.title} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view || view.action.deleted) return <MissingPage record />;
  const { action, dealer, repeat } = view;
  const back = paths.programmeActions(action.programmeId);

  async function remove(): Promise<void> {
    const undo = await removeAction(tablet, action);
    offerUndo(t('action.removed'), undo);
    navigate(back);
  }

  return (
    <>
      <PageHeader
        eyebrow={dealer.name}
        title={action.title}
        backHref={back}
        backLabel={t('action.back')}
        actions={
          <ButtonLink icon="edit" href={paths.editAction(actionId)}>
            {t('action.edit')}
          </ButtonLink>
        }
      >
        <Row gap="s">
          <ActionMarks action={action} repeat={repeat} />
        </Row>
      </PageHeader>
      <Stack gap="l">
        <ActionFacts view={view} />
        <PhotoPair view={view} />
        <ProgressPart view={view} />
        <Section title={t('action.history')}>
          <ActionHistory view={view} />
        </Section>
        <Row spread="end">
          <Button variant="danger" icon="trash" onClick={() => void remove()}>
            {t('action.remove')}
          </Button>
        </Row>
      </Stack>
    </>
  );
}
