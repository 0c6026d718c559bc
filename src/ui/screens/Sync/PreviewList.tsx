import type { ReactNode } from 'react';
import type { VerifiedBundle } from '../../../domain/bundle/verify.ts';
import type { ImportPreview } from '../../../store/bundleIn.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './PreviewList.module.css';
import { type PreviewGroup, previewGroup } from './previewWords.ts';

type PreviewListProps = {
  readonly bundle: VerifiedBundle;
  readonly preview: ImportPreview;
  /** Agree and cancel. */
  readonly children: ReactNode;
};

/** What would change, record by record: what it says now, what it would say. */
export function PreviewList({ bundle: { content }, preview, children }: PreviewListProps) {
  const translator = useT();
  const { t } = translator;
  const groups = preview.records.map((record) => previewGroup({ t: translator, content }, record));
  const nothing = groups.length === 0 && preview.newPhotos === 0;
  const conflicts = groups.flatMap(({ lines }) => lines.filter(({ conflict }) => conflict)).length;
  return (
    <Card>
      <div className={css.preview}>
        <h3>{t('preview.title', { dealer: content.dealer.name })}</h3>
        <p>
          {nothing ? t('preview.nothing') : t('preview.summary', { records: groups.length, photos: preview.newPhotos })}
        </p>
        {conflicts > 0 && <StatusChip tone="watch">{t('preview.conflicts', { count: conflicts })}</StatusChip>}
        <ul className={css.groups}>
          {groups.map((group) => (
            <li key={group.recordId}>
              <Group group={group} />
            </li>
          ))}
        </ul>
        <div className={css.actions}>{children}</div>
      </div>
    </Card>
  );
}

function Group({ group }: { readonly group: PreviewGroup }) {
  const { t } = useT();
  const { isNew, title, kind, answers, lines, newChanges } = group;
  const facts = [
    kind,
    answers > 0 && t('preview.answers', { count: answers }),
    !isNew && t('preview.changes', { count: newChanges }),
  ].filter(Boolean);
  return (
    <details className={css.group} open={!isNew}>
      <summary className={css.summary}>
        <span className={css.title}>{title}</span>
        <StatusChip tone={isNew ? 'good' : 'unknown'} icon={isNew ? 'plus' : 'edit'}>
          {t(isNew ? 'preview.new' : 'preview.changed')}
        </StatusChip>
        <span className={css.facts}>{facts.join(' · ')}</span>
      </summary>
      <dl className={css.lines}>
        {lines.map(({ field, label, from, to, conflict }) => (
          <div key={field} className={css.line}>
            <dt>{label}</dt>
            <dd>
              {isNew ? to : t('preview.fromTo', { from, to })}
              {conflict && <StatusChip tone="watch">{t('preview.conflict')}</StatusChip>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
