import { setDeleted } from '../../store/recordEdits.ts';
import { useT } from '../i18n/useT.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from '../kit/Section.tsx';
import { useTablet } from './TabletContext.tsx';
import { useOfferUndo } from './useOfferUndo.ts';
import { usePlace } from './usePlace.ts';

type RemoveRecordProps = {
  readonly id: string;
  readonly title: string;
  /** What goes out of sight with it, and where it can be had back. */
  readonly words: string;
  /** Said beside the undo. */
  readonly done: string;
  readonly goTo: string;
};

/** Takes a dealer or a programme out of every list. Nothing is erased: it can be taken back at once, or later. */
export function RemoveRecord({ id, title, words, done, goTo }: RemoveRecordProps) {
  const { t } = useT();
  const tablet = useTablet();
  const [, navigate] = usePlace();
  const offerUndo = useOfferUndo();

  async function remove(): Promise<void> {
    await setDeleted(tablet, id, true);
    navigate(goTo, { replace: true });
    offerUndo(done, () => setDeleted(tablet, id, false));
  }

  return (
    <Section title={title}>
      <p>{words}</p>
      <Button variant="danger" icon="trash" onClick={() => void remove()}>
        {t('common.remove')}
      </Button>
    </Section>
  );
}
