import { useEffect, useState } from 'react';
import type { BundleScope } from '../../../domain/bundle/content.ts';
import type { BundleFile } from '../../../store/bundleOut.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { formatBytes } from '../../i18n/formatBytes.ts';
import { useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { DefinitionList } from '../../kit/DefinitionList.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { notify } from '../session.ts';
import { useTablet } from '../TabletContext.tsx';
import css from './ExportDialog.module.css';
import { fileName } from './fileName.ts';
import { canShareFile, downloadFile, shareFile } from './handOver.ts';

type ExportDialogProps = {
  readonly open: boolean;
  readonly scope: BundleScope;
  /** Parts of the file's name: dealer, visit, day. */
  readonly name: readonly string[];
  readonly onClose: () => void;
};

type Made = Extract<BundleFile, { ok: true }>;
type Making =
  | { readonly name: 'making' }
  | { readonly name: 'made'; readonly made: Made }
  | { readonly name: 'failed' };

async function make(tablet: Tablet, scope: BundleScope): Promise<Making> {
  const { makeBundleFile } = await import('../../../store/bundleOut.ts');
  const made = await makeBundleFile(tablet, scope);
  return made.ok ? { name: 'made', made } : { name: 'failed' };
}

/** Writes the bundle, then hands it over by a tap of its own: a browser shares only right after one. */
export function ExportDialog({ open, scope, name, onClose }: ExportDialogProps) {
  const { t } = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('bundle.exportTitle')}>
      <ExportBody scope={scope} name={name} onDone={onClose} />
    </Dialog>
  );
}

type ExportBodyProps = Pick<ExportDialogProps, 'scope' | 'name'> & { readonly onDone: () => void };

function ExportBody({ scope: { kind, id }, name, onDone }: ExportBodyProps) {
  const { t } = useT();
  const tablet = useTablet();
  const [state, setState] = useState<Making>({ name: 'making' });

  useEffect(() => {
    let wanted = true;
    const become = (next: Making): void => {
      if (wanted) setState(next);
    };
    make(tablet, { kind, id }).then(become, () => become({ name: 'failed' }));
    return () => {
      wanted = false;
    };
  }, [tablet, kind, id]);

  switch (state.name) {
    case 'making':
      return <p role="status">{t('bundle.making')}</p>;
    case 'failed':
      return (
        <Banner tone="error" title={t('bundle.failed')} safe={t('bundle.failedSafe')} todo={t('bundle.failedTodo')} />
      );
    case 'made':
      return <ReadyFile made={state.made} name={name} onDone={onDone} />;
  }
}

type ReadyFileProps = { readonly made: Made; readonly name: readonly string[]; readonly onDone: () => void };

function ReadyFile({ made, name, onDone }: ReadyFileProps) {
  const { t, lang } = useT();
  const tablet = useTablet();
  const { digest, audits, photosMissing } = made;
  const [file] = useState(() => new File([made.file], fileName(name), { type: made.file.type }));

  async function handOver(how: (file: File) => boolean | Promise<boolean>): Promise<void> {
    if (!(await how(file))) return;
    const { noteSaved } = await import('../../../store/bundleOut.ts');
    await noteSaved(tablet, audits);
    notify('good', t('bundle.saved'));
    onDone();
  }

  return (
    <>
      <p>{t('bundle.ready')}</p>
      <DefinitionList
        items={[
          { term: t('bundle.file'), detail: file.name },
          { term: t('bundle.size'), detail: formatBytes(lang, file.size) },
          { term: t('bundle.audits'), detail: t('bundle.auditCount', { count: audits.size }) },
          { term: t('bundle.digest'), detail: digest.slice(0, 16) },
        ]}
      />
      {photosMissing > 0 && <Banner tone="warn" title={t('bundle.photosMissing', { count: photosMissing })} />}
      <div className={css.actions}>
        {canShareFile(file) && (
          <Button variant="primary" icon="share" wide onClick={() => void handOver(shareFile)}>
            {t('bundle.share')}
          </Button>
        )}
        <Button
          variant={canShareFile(file) ? 'plain' : 'primary'}
          icon="download"
          wide
          onClick={() => void handOver(downloadFile)}
        >
          {t('bundle.download')}
        </Button>
      </div>
    </>
  );
}
