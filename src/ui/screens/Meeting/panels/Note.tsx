import type { NoteTopic } from '../../../../domain/fields/meetingAgendas.ts';
import { LIMITS } from '../../../../domain/limits.ts';
import { DraftTextArea } from '../../../kit/DraftTextArea.tsx';
import type { PanelProps } from './SlotPanel.tsx';

type NoteProps = PanelProps & { readonly topic: NoteTopic; readonly label: string; readonly hint?: string | undefined };

/** What is written down of one matter, kept as it is typed. */
export function Note({ desk: { view, note }, topic, label, hint }: NoteProps) {
  return (
    <DraftTextArea
      label={label}
      hint={hint}
      rows={4}
      maxLength={LIMITS.text}
      value={view.meeting.notes[topic] ?? ''}
      onCommit={(text) => note(topic, text)}
    />
  );
}
