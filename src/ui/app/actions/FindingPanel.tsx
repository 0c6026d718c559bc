import { useState } from 'react';
import { CAUSES } from '../../../domain/catalogue/causes.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { addAction, type ItemRef, setCause, writeCause } from '../../../store/actionEdits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { ChoiceChips } from '../../kit/ChoiceChips.tsx';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import { List } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { notify } from '../session.ts';
import { useTablet } from '../TabletContext.tsx';
import { useLive } from '../useLive.ts';
import { ActionForm } from './ActionForm.tsx';
import { ActionRow } from './ActionRow.tsx';
import { actionFormView } from './actionFormView.ts';
import css from './FindingPanel.module.css';
import { type FindingView, findingView } from './findingView.ts';
import { actionForItem } from './startingAction.ts';

type FindingPanelProps = { readonly about: ItemRef; readonly item: Item; readonly sectionId: string };

/** Why an item is weak, and who does what about it. Each tap is kept at once. */
export function FindingPanel({ about, item, sectionId }: FindingPanelProps) {
  const { t } = useT();
  const view = useLive((tablet) => findingView(tablet, about), [about.programmeId, about.itemId]);
  if (!view) return null;
  return (
    <div className={css.panel}>
      <Causes about={about} finding={view.finding} />
      <Section title={t('finding.actions')}>
        <ItemActions about={about} item={item} sectionId={sectionId} actions={view.actions} />
      </Section>
    </div>
  );
}

function Causes({ about, finding }: { readonly about: ItemRef; readonly finding: FindingView['finding'] }) {
  const { t, text } = useT();
  const tablet = useTablet();
  // What was tapped here shows at once; the store says the same a moment later.
  const [taps, setTaps] = useState<Readonly<Record<string, boolean>>>({});
  const stored = finding?.causes ?? [];
  return (
    <>
      <ChoiceChips
        legend={t('finding.causes')}
        hint={t('finding.causesHint')}
        options={CAUSES.map(({ id, title }) => ({ value: id, label: text(title) }))}
        chosen={CAUSES.map(({ id }) => id).filter((id) => taps[id] ?? stored.includes(id))}
        onChoose={(id, on) => {
          setTaps((before) => ({ ...before, [id]: on }));
          void setCause(tablet, about, { id, on });
        }}
      />
      <DraftTextArea
        label={t('finding.causeNote')}
        hint={t('finding.causeNoteHint')}
        rows={2}
        maxLength={LIMITS.text}
        value={finding?.causeNote ?? ''}
        onCommit={(words) => void writeCause(tablet, about, words)}
      />
    </>
  );
}

type ItemActionsProps = FindingPanelProps & { readonly actions: FindingView['actions'] };

function ItemActions({ about, item, sectionId, actions }: ItemActionsProps) {
  const words = useT();
  const { t } = words;
  const tablet = useTablet();
  const [adding, setAdding] = useState(false);
  const form = useLive((store) => actionFormView(store, about.programmeId), [about.programmeId]);
  const { dealerId, programmeId } = about;
  if (adding && form) {
    return (
      <ActionForm
        view={form}
        action={actionForItem(form, { item, sectionId }, words)}
        onCancel={() => setAdding(false)}
        onSave={async (input) => {
          await addAction(tablet, input, { dealerId, programmeId, about });
          setAdding(false);
          notify('good', t('action.saved'));
        }}
      />
    );
  }
  return (
    <div className={css.actions}>
      {actions.length === 0 ? (
        <p className={css.none}>{t('finding.noActions')}</p>
      ) : (
        <List label={t('finding.actions')}>
          {actions.map((listed) => (
            <ActionRow key={listed.action.id} listed={listed} />
          ))}
        </List>
      )}
      <Button variant="primary" icon="plus" disabled={!form} onClick={() => setAdding(true)}>
        {t('actions.new')}
      </Button>
    </div>
  );
}
