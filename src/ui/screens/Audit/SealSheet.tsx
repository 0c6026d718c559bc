import { useState } from 'react';
import { completionOf } from '../../../domain/audit.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { tooMuchNotApplicable } from '../../../domain/scoring/templateScore.ts';
import { fittingStrokes } from '../../app/fittingStrokes.ts';
import { useProfile } from '../../app/useProfile.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { SignaturePad } from '../../kit/SignaturePad.tsx';
import type { Stroke } from '../../kit/strokes.ts';
import { TextField } from '../../kit/TextField.tsx';
import { MissingList } from './MissingList.tsx';
import { ScoreTotal } from './ScoreSummary.tsx';
import css from './SealSheet.module.css';
import { useAudit, useDesk } from './useDesk.ts';

/** Finishing an audit: what is missing, or the signature. */
export function SealSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const { audit } = useDesk();
  const record = useAudit((state) => state.record);
  const completion = completionOf(audit.template, audit.state().audit.sections, record);
  const profile = useProfile();
  if (!completion.ready) {
    return (
      <Sheet open onClose={onClose} title={t('audit.seal.missing')}>
        <MissingList completion={completion} />
      </Sheet>
    );
  }
  // The name is known after some milliseconds; the field then starts with it.
  return profile === undefined ? null : <SignSheet name={profile?.name ?? ''} onClose={onClose} />;
}

function SignSheet({ name: known, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { t } = useT();
  const { audit, ui } = useDesk();
  const [name, setName] = useState(known);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [state, setState] = useState<'ready' | 'sealing' | 'failed'>('ready');
  const tally = useAudit(({ header }) => header.tally);

  const seal = async (): Promise<void> => {
    setState('sealing');
    const sealed = await audit.seal({ name: name.trim(), strokes: fittingStrokes(strokes) });
    if (!sealed) return setState('failed');
    ui.setState({ panel: null, undo: null, photoProblem: null });
    window.scrollTo(0, 0);
  };

  return (
    <Sheet
      open
      onClose={onClose}
      title={t('audit.finish')}
      actions={
        <Button
          variant="primary"
          icon="lock"
          disabled={name.trim() === '' || state === 'sealing'}
          onClick={() => void seal()}
        >
          {t('audit.seal.do')}
        </Button>
      }
    >
      <ScoreTotal />
      {tooMuchNotApplicable(tally) && <Banner tone="warn" title={t('audit.seal.muchNa')} />}
      <TextField
        label={t('audit.seal.name')}
        value={name}
        maxLength={LIMITS.name}
        onChange={({ target }) => setName(target.value)}
        {...(name.trim() === '' && { error: t('audit.seal.nameMissing') })}
      />
      <SignaturePad label={t('audit.seal.signature')} strokes={strokes} onChange={setStrokes} />
      <p className={css.note}>{t('audit.seal.words')}</p>
      {state === 'failed' && (
        <Banner
          tone="error"
          title={t('audit.seal.failed')}
          safe={t('audit.save.problem.safe')}
          todo={t('audit.seal.failed.todo')}
        />
      )}
    </Sheet>
  );
}
