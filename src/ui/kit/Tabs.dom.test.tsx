import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { type Tab, Tabs } from './Tabs.tsx';

const TABS: readonly Tab<'visits' | 'actions' | 'people'>[] = [
  { id: 'visits', label: '访店' },
  { id: 'actions', label: '行动' },
  { id: 'people', label: '人员' },
];

function Page() {
  const [selected, setSelected] = useState<'visits' | 'actions' | 'people'>('visits');
  return (
    <Tabs label="项目" tabs={TABS} selected={selected} onSelect={setSelected}>
      {`content of ${selected}`}
    </Tabs>
  );
}

const tab = (name: string) => screen.getByRole('tab', { name });

test('a tap shows the content of the tab', async () => {
  render(<Page />);
  await userEvent.click(tab('行动'));
  expect(screen.getByRole('tabpanel', { name: '行动' })).toHaveTextContent('content of actions');
});

test('one tab only is in the tab order', async () => {
  render(<Page />);
  expect(screen.getAllByRole('tab').map((element) => element.tabIndex)).toEqual([0, -1, -1]);
});

test.each([
  { keys: '{ArrowRight}', reached: '行动' },
  { keys: '{ArrowRight}{ArrowRight}{ArrowRight}', reached: '访店' },
  { keys: '{ArrowLeft}', reached: '人员' },
  { keys: '{End}', reached: '人员' },
  { keys: '{End}{Home}', reached: '访店' },
])('$keys goes from the first tab to $reached', async ({ keys, reached }) => {
  const user = userEvent.setup();
  render(<Page />);
  await user.tab();
  await user.keyboard(keys);
  expect(tab(reached)).toHaveFocus();
  expect(tab(reached)).toHaveAttribute('aria-selected', 'true');
});
