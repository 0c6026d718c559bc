import { type ChangeEvent, useRef, useState } from 'react';
import type { BundleFault, VerifiedBundle } from '../../../domain/bundle/verify.ts';
import type { ImportPreview } from '../../../store/bundleIn.ts';
import { makeThumb } from '../../app/makeThumb.ts';
import { notify } from '../../app/session.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { faultWords } from './faultWords.ts';
import css from './ImportPanel.module.css';
import { PreviewList } from './PreviewList.tsx';

type Step =
  | { readonly name: 'idle' }
  | { readonly name: 'reading' }
  | { readonly name: 'fault'; readonly fault: BundleFault }
  | { readonly name: 'preview'; readonly bundle: VerifiedBundle; readonly preview: ImportPreview }
  | { readonly name: 'open' };

const bringsAnything = ({ records, newPhotos }: ImportPreview): boolean => records.length + newPhotos > 0;

/** A bundle from elsewhere: checked, shown in words, and taken only after the person agrees. */
export function ImportPanel() {
  const { t } = useT();
  const tablet = useTablet();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ name: 'idle' });
  // The part that checks a file is loaded with the first file.
  const bundleIn = () => import('../../../store/bundleIn.ts');

  async function read({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0];
    if (!file) return;
    setStep({ name: 'reading' });
    const { readBundle, previewImport } = await bundleIn();
    const result = await readBundle(file);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
    if (!result.ok) return setStep({ name: 'fault', fault: result });
    setStep({ name: 'preview', bundle: result.bundle, preview: await previewImport(tablet, result.bundle) });
  }

  async function take(bundle: VerifiedBundle): Promise<void> {
    const { importBundle } = await bundleIn();
    const result = await importBundle(tablet, bundle, makeThumb);
    if (!result.ok) return setStep({ name: 'open' });
    notify('good', t('import.done', { changes: result.changes, photos: result.photos }));
    setStep({ name: 'idle' });
  }

  return (
    <div className={css.panel}>
      <p className={css.hint}>{t('import.hint')}</p>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={t('import.choose')}
        accept="application/json,.json"
        onChange={(event) => void read(event)}
      />
      <Button icon="upload" onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <div role="status">{step.name === 'reading' && <p>{t('import.reading')}</p>}</div>
      {step.name === 'fault' && <FaultBanner fault={step.fault} />}
      {step.name === 'open' && (
        <Banner tone="warn" title={t('import.open')} safe={t('import.openSafe')} todo={t('import.openTodo')} />
      )}
      {step.name === 'preview' && (
        <PreviewList bundle={step.bundle} preview={step.preview}>
          <Button variant="plain" onClick={() => setStep({ name: 'idle' })}>
            {t(bringsAnything(step.preview) ? 'common.cancel' : 'common.close')}
          </Button>
          {bringsAnything(step.preview) && (
            <Button variant="primary" icon="download" onClick={() => void take(step.bundle)}>
              {t('import.take')}
            </Button>
          )}
        </PreviewList>
      )}
    </div>
  );
}

function FaultBanner({ fault }: { readonly fault: BundleFault }) {
  const translator = useT();
  const { t } = translator;
  const { title, where } = faultWords(translator, fault);
  return (
    <Banner tone="error" title={title} safe={t('import.faultSafe')} todo={t('import.faultTodo')}>
      <p>{t('import.faultWhere', { where })}</p>
    </Banner>
  );
}
