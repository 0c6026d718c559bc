import { useEffect, useRef } from 'react';
import type { Answer, AnswerValue } from '../../../domain/answers.ts';
import type { Item } from '../../../domain/catalogue/types.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { useT } from '../../i18n/useT.ts';
import { DraftTextArea } from '../../kit/DraftTextArea.tsx';
import css from './NotePanel.module.css';
import { PhraseChips } from './PhraseChips.tsx';
import { useDesk, useUi } from './useDesk.ts';

interface NotePanelProps {
  readonly item: Item;
  readonly answer: Answer;
  readonly editable: boolean;
}

/** Puts a phrase where the cursor stands, as if it had been typed: the draft then is committed as any other. */
function insert(area: HTMLTextAreaElement, phrase: string): void {
  const before = area.value.slice(0, area.selectionStart).trimEnd();
  const joint = before === '' || /[，。；,.;、\n]$/.test(before) ? '' : /[\u3400-\u9fff]$/.test(before) ? '；' : '; ';
  area.setRangeText(joint + phrase, before.length, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The note of an item, open while there is one or one is being written. */
export function NotePanel({ item, answer: { note, value }, editable }: NotePanelProps) {
  const wanted = useUi((ui) => ui.noteFor === item.id);
  if (!editable) return note === '' ? null : <p className={css.read}>{note}</p>;
  if (note === '' && !wanted) return null;
  return <NoteEditor item={item} note={note} value={value} wanted={wanted} />;
}

interface NoteEditorProps {
  readonly item: Item;
  readonly note: string;
  readonly value: AnswerValue | null;
  readonly wanted: boolean;
}

function NoteEditor({ item, note, value, wanted }: NoteEditorProps) {
  const { t } = useT();
  const { edits, ui } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const area = (): HTMLTextAreaElement | null => place.current?.querySelector('textarea') ?? null;

  useEffect(() => {
    if (wanted) place.current?.querySelector('textarea')?.focus();
  }, [wanted]);

  return (
    <div ref={place} className={css.panel}>
      <DraftTextArea
        label={t('audit.note')}
        rows={2}
        maxLength={LIMITS.text}
        value={note}
        onFocus={() => ui.setState({ noteFor: item.id })}
        onCommit={(text) => edits.write(item.id, 'note', text)}
      />
      {wanted && (
        <PhraseChips
          item={item}
          value={value}
          onPick={(phrase) => {
            const field = area();
            if (field) insert(field, phrase);
          }}
        />
      )}
    </div>
  );
}
