import { useEffect, useState } from 'react';
import { answerField } from '../../../domain/answers.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import type { Head } from '../../../domain/fold.ts';
import type { Json } from '../../../domain/json.ts';
import { historyOf } from '../../../store/ledger.ts';
import { people } from '../../../store/records.ts';
import { useT } from '../../i18n/useT.ts';
import { Icon } from '../../kit/Icon.tsx';
import { wordsOf } from './answerOptions.ts';
import css from './ConflictPanel.module.css';
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
  const { edits } = useDesk();
  const noteOf = (value: Json): string => (typeof value === 'string' ? value : '');
  return (
    <div className={css.panel}>
      <p className={css.title}>
        <Icon name="warning" />
        {t('audit.conflict')}
      </p>
      {view.valueHeads && (
        <Choices
          field={answerField(item.id, 'value')}
          heads={view.valueHeads}
          wordsFor={(value) => wordsOf(item.scale, asAnswer(value as string), lang)}
          onPick={editable ? (value) => edits.settle(item.id, asAnswer(value as string)) : undefined}
        />
      )}
      {view.noteHeads && (
        <Choices
          field={answerField(item.id, 'note')}
          heads={view.noteHeads}
          wordsFor={(value) => noteOf(value) || t('audit.conflict.noNote')}
          onPick={editable ? (value) => edits.write(item.id, 'note', noteOf(value)) : undefined}
        />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly field: string;
  readonly heads: readonly Head[];
  readonly wordsFor: (value: Json) => string;
  readonly onPick: ((value: Json) => void) | undefined;
}

function Choices({ field, heads, wordsFor, onPick }: ChoicesProps) {
  const sources = useSources(field);
  return (
    <ul className={css.choices}>
      {heads.map((head) => (
        <li key={head.id}>
          <button type="button" className={css.choice} disabled={!onPick} onClick={() => onPick?.(head.value)}>
            <span className={css.words}>{wordsFor(head.value)}</span>
            <span className={css.source}>{sources.get(head.id) ?? ''}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Change id → "王芳 · 11月23日 10:20"; fills when the ledger has been read. */
function useSources(field: string): ReadonlyMap<string, string> {
  const { t, date } = useT();
  const { tablet, audit } = useDesk();
  const [sources, setSources] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    let wanted = true;
    void Promise.all([historyOf(tablet, audit.id, field), people(tablet)]).then(([entries, persons]) => {
      if (!wanted) return;
      const who = (id: string): string => persons.get(id)?.name || t('audit.somebody');
      setSources(new Map(entries.map((e) => [e.changeId, `${who(e.author)} · ${date(e.at, 'datetime')}`])));
    });
    return () => {
      wanted = false;
    };
  }, [tablet, audit.id, field, t, date]);

  return sources;
}
