import { useState } from 'react';
import type { SignerRole } from '../../../domain/fields/reportTypes.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { signReport } from '../../../store/reports.ts';
import { fittingStrokes } from '../../app/fittingStrokes.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { SignaturePad } from '../../kit/SignaturePad.tsx';
import type { Stroke } from '../../kit/strokes.ts';
import { TextField } from '../../kit/TextField.tsx';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

type SignSheetProps = { readonly view: ReportView; readonly role: SignerRole; readonly onClose: () => void };

/** One person signs: the name that is probably theirs stands there, the pen does the rest. */
export function SignSheet({ view, role, onClose }: SignSheetProps) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const [name, setName] = useState(view.names[role]);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const title = t('report.signAs', { role: t(`report.signer.${role}`) });

  async function sign(): Promise<void> {
    const signature = { name: name.trim(), strokes: fittingStrokes(strokes) };
    const undo = await signReport(tablet, view.report, { role, signature, content: view.content });
    offerUndo(t('report.signed', { role: t(`report.signer.${role}`) }), undo);
    onClose();
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      actions={
        <Button variant="primary" icon="signature" disabled={name.trim() === ''} onClick={() => void sign()}>
          {t('report.signDo')}
        </Button>
      }
    >
      <TextField
        label={t('report.signName')}
        value={name}
        maxLength={LIMITS.name}
        onChange={({ target }) => setName(target.value)}
        error={name.trim() === '' ? t('report.signNameNeeded') : undefined}
      />
      <SignaturePad label={t('report.signPad')} strokes={strokes} onChange={setStrokes} />
      <p className={css.note}>{t('report.signWords')}</p>
    </Sheet>
  );
}
