import type { MemberEntry } from '../../../domain/peopleWire.ts';
import { DEALER_ROLES, type Role } from '../../../domain/roles.ts';
import type { DealerName } from '../../../sync/people.ts';
import { useT } from '../../i18n/useT.ts';
import { CheckList } from '../../kit/CheckList.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { SegmentedControl } from '../../kit/SegmentedControl.tsx';
import { Stack } from '../../kit/Stack.tsx';

type DealerChoiceProps = {
  readonly role: Role;
  readonly chosen: MemberEntry['dealers'];
  readonly dealers: readonly DealerName[];
  readonly error: string | undefined;
  readonly onChoose: (chosen: MemberEntry['dealers']) => void;
};

const optionOf = ({ id, name, city, code }: DealerName) => ({
  value: id,
  label: name,
  hint: [city, code].filter(Boolean).join(' · ') || undefined,
});

/** Which dealers somebody sees: all or some for a consultant, the own one for a manager; the others have no choice. */
export function DealerChoice({ role, chosen, dealers, error, onChoose }: DealerChoiceProps) {
  const { t } = useT();
  if (role === 'head-office' || role === 'admin') return null;
  const options = dealers.map(optionOf);
  if (DEALER_ROLES.includes(role)) {
    return (
      <RadioCards
        name="dealer"
        legend={t('people.dealerOne')}
        hint={options.length === 0 ? t('people.noDealersYet') : undefined}
        error={error}
        options={options}
        value={chosen === 'all' ? null : (chosen[0] ?? null)}
        onChoose={(id) => onChoose([id])}
      />
    );
  }
  return (
    <Stack gap="m">
      <SegmentedControl
        showLabel
        label={t('people.dealers')}
        value={chosen === 'all' ? 'all' : 'some'}
        onChange={(which) => onChoose(which === 'all' ? 'all' : [])}
        options={[
          { value: 'all', label: t('people.dealersAll') },
          { value: 'some', label: t('people.dealersSome') },
        ]}
      />
      {chosen !== 'all' && options.length === 0 && <p>{t('people.noDealersYet')}</p>}
      {chosen !== 'all' && options.length > 0 && (
        <CheckList
          legend={t('people.dealersSome')}
          options={options}
          chosen={chosen}
          onChange={(ids) => onChoose([...ids])}
        />
      )}
    </Stack>
  );
}
