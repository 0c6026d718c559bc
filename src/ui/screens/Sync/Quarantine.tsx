import { ANSWER_FIELD, PHOTO_FIELD } from '../../../domain/answers.ts';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import { quarantined, retryQuarantined } from '../../../store/outbox.ts';
import { paths } from '../../app/paths.ts';
import { syncNow } from '../../app/syncControl.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './SyncScreen.module.css';

type Row = Awaited<ReturnType<typeof quarantined>>[number];

function fieldWords({ t }: Translator, field: string): string {
  const answer = ANSWER_FIELD.exec(field);
  if (answer) return t('quarantine.answer', { item: answer[1] ?? '' });
  return t(PHOTO_FIELD.test(field) ? 'preview.photo' : 'quarantine.field', { field });
}

function rowTitle(translator: Translator, { change }: Row): string {
  const { t, text } = translator;
  const template = change.set['templateId'];
  const entry = typeof template === 'string' ? templateEntry(template) : undefined;
  const fields = Object.keys(change.set);
  const what =
    fields.length === 1 ? fieldWords(translator, fields[0] ?? '') : t('quarantine.fields', { count: fields.length });
  return [entry ? text(entry.title) : t(`kind.${change.kind}`), what].join(' · ');
}

/** What the endpoint did not take: kept here, with the cause, and sent again on a tap. Nothing while there is none. */
export function Quarantine() {
  const translator = useT();
  const { t, date } = translator;
  const tablet = useTablet();
  const rows = useLive(quarantined, []);
  if (!rows || rows.length === 0) return null;

  async function retry(ids: readonly string[]): Promise<void> {
    await retryQuarantined(tablet, ids);
    await syncNow(tablet);
  }

  return (
    <Section
      title={t('quarantine.title', { count: rows.length })}
      actions={
        <Button icon="retry" onClick={() => void retry(rows.map(({ id }) => id))}>
          {t('quarantine.retryAll')}
        </Button>
      }
    >
      <Banner tone="warn" title={t('quarantine.what')} safe={t('quarantine.safe')} todo={t('quarantine.todo')} />
      <div className={css.list}>
        <List>
          {rows.map((row) => (
            <ListRow
              key={row.id}
              href={row.change.kind === 'audit' ? paths.audit(row.recordId) : undefined}
              title={rowTitle(translator, row)}
              detail={[t(`returned.${row.code}`), row.where, date(row.at, 'datetime')].filter(Boolean).join(' · ')}
            />
          ))}
        </List>
      </div>
    </Section>
  );
}
