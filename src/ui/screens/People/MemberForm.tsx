import { type SyntheticEvent, useState } from 'react';
import { LIMITS } from '../../../domain/limits.ts';
import type { MemberEntry } from '../../../domain/peopleWire.ts';
import { DEALER_ROLES, ROLES, type Role } from '../../../domain/roles.ts';
import type { DealerName } from '../../../sync/people.ts';
import { notify } from '../../app/session.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { Button } from '../../kit/Button.tsx';
import { CheckList } from '../../kit/CheckList.tsx';
import { FieldError } from '../../kit/Field.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { DealerChoice } from './DealerChoice.tsx';
import type { Say } from './usePeople.ts';

type MemberFormProps = {
  /** Undefined for somebody new. */
  readonly member: MemberEntry | undefined;
  readonly dealers: readonly DealerName[];
  readonly say: Say;
  readonly onSaved: () => void;
  readonly onCode: (memberId: string) => void;
};

type Draft = Omit<MemberEntry, 'id'>;

const BLANK: Draft = { name: '', role: 'consultant', manages: false, dealers: 'all', active: true };

/** The dealers that go with a role: head office has all, an admin none, a manager one. */
function dealersFor(role: Role, dealers: Draft['dealers']): Draft['dealers'] {
  if (role === 'head-office') return 'all';
  if (role === 'admin') return [];
  if (!DEALER_ROLES.includes(role)) return dealers;
  return dealers === 'all' ? [] : dealers.slice(0, 1);
}

type Fault = { readonly about: 'name' | 'dealers' | 'all'; readonly words: string };

/** What the form still lacks. */
function lackOf(t: Translator['t'], { name, role, dealers }: Draft): Fault | undefined {
  if (!name) return { about: 'name', words: t('people.nameNeeded') };
  const lacksDealer = DEALER_ROLES.includes(role) && dealers.length !== 1;
  return lacksDealer ? { about: 'dealers', words: t('people.dealerNeeded') } : undefined;
}

/** Somebody's name, role and dealers. */
export function MemberForm({ member, dealers, say, onSaved, onCode }: MemberFormProps) {
  const { t } = useT();
  const [draft, setDraft] = useState<Draft>(member ?? BLANK);
  const [fault, setFault] = useState<Fault>();
  const [busy, setBusy] = useState(false);

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const said = { ...draft, name: draft.name.trim() };
    const lack = lackOf(t, said);
    if (lack) return setFault(lack);
    setBusy(true);
    const { active: _active, ...form } = said;
    const answer = await say<unknown>((verbs, link) =>
      member ? verbs.saveMember(link, { ...said, id: member.id }) : verbs.addMember(link, form),
    ).finally(() => setBusy(false));
    if (!answer.ok) {
      const words = answer.code === 'conflict' ? t('people.lastAdmin') : t(`cause.${answer.cause}`);
      return setFault({ about: 'all', words });
    }
    notify('good', t('people.saved'));
    onSaved();
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="l">
        {member?.active && (
          <Button icon="tablet" onClick={() => onCode(member.id)}>
            {t('people.code')}
          </Button>
        )}
        <Fields
          draft={draft}
          dealers={dealers}
          isSaved={member !== undefined}
          fault={fault}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <Button type="submit" variant="primary" disabled={busy}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}

type FieldsProps = SwitchesProps & { readonly dealers: readonly DealerName[]; readonly fault: Fault | undefined };

function Fields({ draft, dealers, isSaved, fault, onChange }: FieldsProps) {
  const { t } = useT();
  const faultOf = (about: Fault['about']): string | undefined => (fault?.about === about ? fault.words : undefined);
  return (
    <>
      <TextField
        label={t('people.name')}
        value={draft.name}
        maxLength={LIMITS.name}
        autoComplete="off"
        error={faultOf('name')}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <RadioCards
        name="role"
        legend={t('people.role')}
        options={ROLES.map((role) => ({ value: role, label: t(`member.${role}`), hint: t(`member.${role}Hint`) }))}
        value={draft.role}
        onChoose={(role) => onChange({ role: role as Role, dealers: dealersFor(role as Role, draft.dealers) })}
      />
      <DealerChoice
        role={draft.role}
        chosen={draft.dealers}
        dealers={dealers}
        error={faultOf('dealers')}
        onChoose={(chosen) => onChange({ dealers: chosen })}
      />
      <Switches draft={draft} isSaved={isSaved} onChange={onChange} />
      <FieldError id="member-fault" error={faultOf('all')} />
    </>
  );
}

type SwitchesProps = {
  readonly draft: Draft;
  readonly isSaved: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
};

function Switches({ draft, isSaved, onChange }: SwitchesProps) {
  const { t } = useT();
  const options = [
    ...(draft.role === 'admin'
      ? []
      : [{ value: 'manages', label: t('people.manages'), hint: t('people.managesHint') }]),
    ...(isSaved ? [{ value: 'active', label: t('people.active'), hint: t('people.activeHint') }] : []),
  ];
  const chosen = (['manages', 'active'] as const).filter((name) => draft[name]);
  if (options.length === 0) return null;
  return (
    <CheckList
      legend={t('people.edit')}
      options={options}
      chosen={chosen}
      onChange={(names) => onChange({ manages: names.includes('manages'), active: names.includes('active') })}
    />
  );
}
