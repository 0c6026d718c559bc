import { type SyntheticEvent, useState } from 'react';
import type { Enrolment } from '../../../sync/enrol.ts';
import { notify } from '../../app/session.ts';
import { enrolTablet } from '../../app/syncControl.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { TextField } from '../../kit/TextField.tsx';
import css from './SyncStatus.module.css';

type Failed = Extract<Enrolment, { ok: false }>;

/** Which words say why a code did not work. */
function failureKey({ cause, code }: Failed) {
  if (code === 'wrong-code') return 'enrol.wrongCode' as const;
  if (code === 'too-many-requests') return 'enrol.tooMany' as const;
  return cause === 'refused' || cause === 'not-enrolled' ? ('enrol.wrongCode' as const) : (`cause.${cause}` as const);
}

/** Ties this tablet to head office's endpoint by a one-time code. Everything else works without it. */
export function EnrolForm() {
  const { t } = useT();
  const tablet = useTablet();
  const [failed, setFailed] = useState<Failed | null>(null);
  const [empty, setEmpty] = useState(false);

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('code');
    const code = typeof typed === 'string' ? typed.trim() : '';
    setEmpty(code === '');
    setFailed(null);
    if (code === '') return;
    const result = await enrolTablet(tablet, code);
    if (result.ok) notify('good', t('enrol.done'));
    else setFailed(result);
  }

  return (
    <form className={css.state} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('enrol.title')}</h2>
      <p className={css.cause}>{t('enrol.lead')}</p>
      <TextField
        label={t('enrol.code')}
        hint={t('enrol.codeHint')}
        name="code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        error={empty ? t('enrol.codeNeeded') : failed ? t(failureKey(failed)) : undefined}
      />
      <Button type="submit" variant="primary" icon="lock">
        {t('enrol.submit')}
      </Button>
    </form>
  );
}
