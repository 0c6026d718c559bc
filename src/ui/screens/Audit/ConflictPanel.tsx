import { answerField } from '../../../domain/answers.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import type { Json } from '../../../domain/json.ts';
import { Choices } from '../../app/conflicts/Choices.tsx';
import { ConflictBox } from '../../app/conflicts/ConflictBox.tsx';
import { useT } from '../../i18n/useT.ts';
import { wordsOf } from './answerOptions.ts';
import { asAnswer } from './desk.ts';
import type { ItemView } from './itemView.ts';
import { useDesk } from './useDesk.ts';

interface ConflictPanelProps {
  readonly item: Item;
  readonly view: ItemView;
  readonly editable: boolean;
}

/** Two people said different things about an item, apart from each other: both are shown, one tap settles it. */
export function ConflictPanel({ item, view, editable }: ConflictPanelProps) {
  const { t, lang } = useT();
  const { edits, audit } = useDesk();
  const noteOf = (value: Json): string => (typeof value === 'string' ? value : '');
  const about = { recordId: audit.id, somebody: t('audit.somebody') };
  return (
    <ConflictBox title={t('audit.conflict')}>
      {view.valueHeads && (
        <Choices
          {...about}
          field={answerField(item.id, 'value')}
          heads={view.valueHeads}
          wordsFor={(value) => wordsOf(item.scale, asAnswer(value as string), lang)}
          onPick={editable ? (value) => edits.settle(item.id, asAnswer(value as string)) : undefined}
        />
      )}
      {view.noteHeads && (
        <Choices
          {...about}
          field={answerField(item.id, 'note')}
          heads={view.noteHeads}
          wordsFor={(value) => noteOf(value) || t('audit.conflict.noNote')}
          onPick={editable ? (value) => edits.write(item.id, 'note', noteOf(value)) : undefined}
        />
      )}
    </ConflictBox>
  );
}
