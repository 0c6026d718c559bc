import { useMemo } from 'react';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { AuditDesk } from './AuditDesk.tsx';
import css from './AuditScreen.module.css';
import { deskOf } from './desk.ts';
import { editsOf } from './edits.ts';
import { type Opening, useOpenAudit } from './useOpenAudit.ts';

/** One checklist being filled in, looked at or sealed. Takes the whole screen. */
export function AuditScreen({ auditId }: { readonly auditId: string }) {
  const tablet = useTablet();
  const { opening, again } = useOpenAudit(tablet, auditId);
  const audit = opening.name === 'open' ? opening.audit : undefined;
  const desk = useMemo(() => {
    if (!audit) return undefined;
    const made = deskOf(tablet, audit);
    return { ...made, edits: editsOf(made) };
  }, [tablet, audit]);

  if (desk) return <AuditDesk desk={desk} onAgain={again} />;
  if (opening.name === 'opening') return <main className={css.page} id="main" aria-busy="true" />;
  return (
    <main className={css.page} id="main">
      <CannotOpen opening={opening} />
    </main>
  );
}

function CannotOpen({ opening }: { readonly opening: Opening }) {
  const { t } = useT();
  // A database that fails is the app's to explain; the error page knows how.
  if (opening.name === 'failed') throw new Error(opening.problem);
  const key = opening.name === 'unknown-version' ? 'unknownVersion' : 'absent';
  return (
    <EmptyState
      icon={key === 'absent' ? 'search' : 'info'}
      title={t(`audit.${key}.title`)}
      action={<ButtonLink href={paths.today()}>{t('audit.toToday')}</ButtonLink>}
    >
      <p>{t(`audit.${key}.words`)}</p>
    </EmptyState>
  );
}
