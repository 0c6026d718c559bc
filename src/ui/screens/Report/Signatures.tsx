import { lazy, Suspense, useState } from 'react';
import { SIGNERS, type SignerRole } from '../../../domain/fields/reportTypes.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { SignatureInk } from '../../kit/SignatureInk.tsx';
import css from './Report.module.css';
import type { ReportView } from './reportView.ts';

// A pen is only needed when somebody signs.
const SignSheet = lazy(() => import('./SignSheet.tsx').then((module) => ({ default: module.SignSheet })));

/** A place for each signature: drawn here, or by hand on the printed page. */
export function Signatures({ view }: { readonly view: ReportView }) {
  const [signing, setSigning] = useState<SignerRole | null>(null);
  const { needed, also } = SIGNERS[view.report.type];
  return (
    <>
      <ul className={css.signatures}>
        {[...needed, ...also].map((role) => (
          <SignaturePlace key={role} view={view} role={role} onSign={() => setSigning(role)} />
        ))}
      </ul>
      {signing && (
        <Suspense fallback={null}>
          <SignSheet view={view} role={signing} onClose={() => setSigning(null)} />
        </Suspense>
      )}
    </>
  );
}

type SignaturePlaceProps = { readonly view: ReportView; readonly role: SignerRole; readonly onSign: () => void };

function SignaturePlace({ view: { report }, role, onSign }: SignaturePlaceProps) {
  const { t, date } = useT();
  const signed = report.signatures[role];
  const title = t(`report.signer.${role}`);
  return (
    <li className={css.signer} data-print="whole">
      <h3>{title}</h3>
      <div className={css.ink}>
        {signed && signed.signature.strokes.length > 0 && (
          <SignatureInk
            label={t('report.signatureOf', { name: signed.signature.name })}
            strokes={signed.signature.strokes}
          />
        )}
        {!signed && (
          <Button icon="signature" data-print="no" onClick={onSign}>
            {t('report.signAs', { role: title })}
          </Button>
        )}
      </div>
      <p className={css.note}>
        {signed ? [signed.signature.name, date(signed.at, 'datetime')].join(' · ') : t('report.unsigned')}
      </p>
    </li>
  );
}
