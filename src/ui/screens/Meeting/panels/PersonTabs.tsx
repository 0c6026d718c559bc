import { type ReactNode, useState } from 'react';
import type { Staff } from '../../../../domain/staff.ts';
import { Tabs } from '../../../kit/Tabs.tsx';

type PersonTabsProps = {
  readonly label: string;
  readonly people: readonly Pick<Staff, 'id' | 'name'>[];
  readonly isDone: (id: string) => boolean;
  readonly children: (id: string) => ReactNode;
};

/** One person at a time, those who are done with a tick; it opens at the first who is not. */
export function PersonTabs({ label, people, isDone, children }: PersonTabsProps) {
  const [chosen, setChosen] = useState(() => (people.find(({ id }) => !isDone(id)) ?? people[0])?.id ?? '');
  const selected = people.some(({ id }) => id === chosen) ? chosen : (people[0]?.id ?? '');
  return (
    <Tabs
      label={label}
      tabs={people.map(({ id, name }) => ({ id, label: name, badge: isDone(id) ? '✓' : undefined }))}
      selected={selected}
      onSelect={setChosen}
    >
      {children(selected)}
    </Tabs>
  );
}
