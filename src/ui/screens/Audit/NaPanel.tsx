import { useEffect, useRef, useState } from 'react';
import { NA_REASONS } from '../../../domain/catalogue/naReasons.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { DraftTextField } from '../../kit/DraftTextField.tsx';
import chips from './Chips.module.css';
import css from './NaPanel.module.css';
import { useDesk } from './useDesk.ts';

interface NaPanelProps {
  readonly itemId: string;
  readonly reason: string;
  readonly editable: boolean;
}

/** Why an item does not apply. The answer is stored already; only sealing waits for the reason. */
export function NaPanel({ itemId, reason, editable }: NaPanelProps) {
  const { t } = useT();
  const [open, setOpen] = useState(reason.trim() === '');
  const missing = reason.trim() === '';
  if (!editable || !(open || missing)) {
    return (
      <div className={css.line}>
        <p className={css.reason}>
          <span className={css.label}>{t('audit.reason')}</span> {reason || t('audit.reason.none')}
        </p>
        {editable && (
          <Button variant="plain" icon="edit" onClick={() => setOpen(true)}>
            {t('audit.reason.change')}
          </Button>
        )}
      </div>
    );
  }
  return <ReasonChoice itemId={itemId} reason={reason} onDone={() => setOpen(false)} />;
}

function ReasonChoice({ itemId, reason, onDone }: Omit<NaPanelProps, 'editable'> & { readonly onDone: () => void }) {
  const { t, text } = useT();
  const { edits, ui } = useDesk();
  const panel = useRef<HTMLFieldSetElement>(null);

  // Opened by a tap at the foot of the screen it would lie under the bars, and its reasons are what is tapped next.
  useEffect(() => {
    if (ui.getState().undo?.itemId === itemId) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [ui, itemId]);

  const pick = (words: string): void => {
    // What was typed is committed before, not after, what is picked.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    edits.write(itemId, 'reason', words);
    onDone();
  };
  return (
    <fieldset ref={panel} className={css.panel}>
      <legend className={css.label}>{t('audit.reason.ask')}</legend>
      <ul className={chips.chips}>
        {NA_REASONS.map(({ id, text: words }) => (
          <li key={id}>
            <button
              type="button"
              className={chips.chip}
              aria-pressed={reason === text(words)}
              onClick={() => pick(text(words))}
            >
              {text(words)}
            </button>
          </li>
        ))}
      </ul>
      <DraftTextField
        label={t('audit.reason.own')}
        maxLength={LIMITS.text}
        value={reason}
        onCommit={(words) => edits.write(itemId, 'reason', words)}
      />
    </fieldset>
  );
}
