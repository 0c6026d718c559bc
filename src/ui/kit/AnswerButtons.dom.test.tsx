import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { AnswerButtons, type AnswerOption, type AnswerValue } from './AnswerButtons.tsx';

const OPTIONS: readonly AnswerOption[] = [
  { value: 'yes', label: '是', tone: 'good' },
  { value: 'partly', label: '部分', tone: 'watch' },
  { value: 'no', label: '否', tone: 'weak' },
];
const BLANKS: readonly AnswerOption[] = [{ value: 'na', label: '不适用', tone: 'unknown' }];

function Item({ disabled = false }: { disabled?: boolean }) {
  const [value, setValue] = useState<AnswerValue | null>(null);
  const [asked, setAsked] = useState('');
  return (
    <>
      <AnswerButtons
        name="5s-01"
        label="展厅是否整洁?"
        options={OPTIONS}
        secondary={BLANKS}
        value={value}
        disabled={disabled}
        onAnswer={(answer, name) => {
          setValue(answer);
          setAsked(name);
        }}
        onClear={() => setValue(null)}
      />
      <output>{`${asked}:${value}`}</output>
    </>
  );
}

const radio = (name: string) => screen.getByRole('radio', { name });

test('one tap answers, and tells which item was asked', async () => {
  render(<Item />);
  await userEvent.click(radio('部分'));
  expect(radio('部分')).toBeChecked();
  expect(screen.getByRole('status')).toHaveTextContent('5s-01:partly');
});

test('another tap changes the answer', async () => {
  render(<Item />);
  await userEvent.click(radio('是'));
  await userEvent.click(radio('否'));
  expect(radio('是')).not.toBeChecked();
  expect(radio('否')).toBeChecked();
});

test('a tap on the chosen answer takes it back', async () => {
  render(<Item />);
  await userEvent.click(radio('是'));
  await userEvent.click(radio('是'));
  expect(screen.getByRole('status')).toHaveTextContent(':null');
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
});

test('the question is the name of the group, and "not applicable" belongs to it', () => {
  render(<Item />);
  const group = screen.getByRole('radiogroup', { name: '展厅是否整洁?' });
  expect(group).toContainElement(radio('不适用'));
});

test('the keyboard answers: Tab goes in, Space chooses, arrows move on, Delete clears', async () => {
  const user = userEvent.setup();
  render(<Item />);
  await user.tab();
  expect(radio('是')).toHaveFocus();
  await user.keyboard(' ');
  expect(radio('是')).toBeChecked();
  await user.keyboard('{ArrowRight}');
  expect(radio('部分')).toBeChecked();
  await user.keyboard('{Delete}');
  expect(screen.getByRole('status')).toHaveTextContent(':null');
});

test('a sealed audit cannot be answered', async () => {
  render(<Item disabled />);
  await userEvent.click(radio('是'));
  expect(radio('是')).not.toBeChecked();
});
