import { useState } from 'react';
import { templateEntry } from '../../../domain/catalogue/templateIndex.ts';
import type { Erasable } from '../../../domain/privacyWire.ts';
import type { People } from '../../../sync/people.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { List, ListRow } from '../../kit/List.tsx';
import { Section } from '../../kit/Section.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { ErasedList } from './ErasedList.tsx';
import { EraseForm, type EraseTarget } from './EraseForm.tsx';
import { ask } from './usePeople.ts';

type Found = { readonly erasable?: Erasable; readonly failure?: string };

/** Erasing, and handing out what is held about a dealer (个人信息). */
export function PrivacyTab({ people }: { readonly people: People }) {
  const { t } = useT();
  const [dealerId, setDealerId] = useState('');
  const [found, setFound] = useState<Found>({});
  const [target, setTarget] = useState<EraseTarget>();
  const [acts, setActs] = useState(0);

  async function choose(id: string): Promise<void> {
    setDealerId(id);
    if (id === '') return setFound({});
    const answer = await ask((verbs, link) => verbs.erasable(link, id));
    setFound(answer.ok ? { erasable: answer.body } : { failure: t(`cause.${answer.cause}`) });
  }

  function erased(): void {
    setTarget(undefined);
    setActs((before) => before + 1);
    void choose(dealerId);
  }

  return (
    <Stack gap="l">
      <SelectField
        label={t('privacy.dealer')}
        hint={t('privacy.lead')}
        value={dealerId}
        options={people.dealers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => void choose(event.currentTarget.value)}
      />
      {found.failure && <p role="alert">{found.failure}</p>}
      {found.erasable && <Choices dealerId={dealerId} erasable={found.erasable} onChoose={setTarget} />}
      <ErasedList key={acts} people={people} />
      <Sheet
        open={target !== undefined}
        onClose={() => setTarget(undefined)}
        title={target ? t('privacy.eraseOf', { title: target.title }) : ''}
      >
        {target && <EraseForm key={target.recordId} target={target} onErased={erased} />}
      </Sheet>
    </Stack>
  );
}

type ChoicesProps = {
  readonly dealerId: string;
  readonly erasable: Erasable;
  readonly onChoose: (target: EraseTarget) => void;
};

function Choices({ dealerId, erasable, onChoose }: ChoicesProps) {
  const { t, date } = useT();
  const { people, programmes, audits } = erasable;
  return (
    <>
      <Stack gap="s">
        <div>
          <ButtonLink icon="download" href={`/v1/dealers/${dealerId}/held`} download>
            {t('privacy.held')}
          </ButtonLink>
        </div>
        <p>{t('privacy.heldHint')}</p>
      </Stack>
      <Section title={t('privacy.people')}>
        {people.length === 0 ? (
          <p>{t('privacy.noPeople')}</p>
        ) : (
          <List label={t('privacy.people')}>
            {people.map(({ id, kind, name }) => (
              <ListRow
                key={id}
                icon="person"
                title={name}
                detail={t(`privacy.${kind}`)}
                onPress={() => onChoose({ recordId: id, title: name, parts: ['names'], isOne: true })}
              />
            ))}
          </List>
        )}
      </Section>
      <Section title={t('privacy.audits')}>
        {audits.length === 0 ? <p>{t('privacy.noAudits')}</p> : <AuditList audits={audits} onChoose={onChoose} />}
      </Section>
      {programmes.length > 0 && (
        <Section title={t('privacy.programmes')}>
          <List label={t('privacy.programmes')}>
            {programmes.map(({ id, startOn }) => {
              const title = t('privacy.programme', { on: startOn ? date(startOn) : '—' });
              return (
                <ListRow
                  key={id}
                  icon="calendar"
                  title={title}
                  detail={t('privacy.programmeHint')}
                  onPress={() => onChoose({ recordId: id, title, parts: ['names', 'texts', 'photos'], isOne: false })}
                />
              );
            })}
          </List>
        </Section>
      )}
    </>
  );
}

type AuditListProps = Pick<Erasable, 'audits'> & { readonly onChoose: ChoicesProps['onChoose'] };

function AuditList({ audits, onChoose }: AuditListProps) {
  const { t, text, date } = useT();
  return (
    <List label={t('privacy.audits')}>
      {audits.map(({ id, visitNo, templateId, startedAt, texts, photos }) => {
        const entry = templateEntry(templateId);
        const title = entry ? text(entry.title) : templateId;
        const when = [
          ...(visitNo === null ? [] : [t('privacy.visit', { no: visitNo })]),
          ...(startedAt ? [date(startedAt)] : []),
        ];
        return (
          <ListRow
            key={id}
            icon="check-circle"
            title={title}
            detail={[...when, t('privacy.auditFacts', { texts, photos })].join(' · ')}
            onPress={() => onChoose({ recordId: id, title, parts: ['names', 'texts', 'photos'], isOne: false })}
          />
        );
      })}
    </List>
  );
}
