import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Dialog } from './Dialog.tsx';
import { Sheet } from './Sheet.tsx';

function Page({ as: Box }: { as: typeof Dialog }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      <Box open={open} onClose={() => setOpen(false)} title="查看指南">
        <input aria-label="备注" type="file" />
      </Box>
    </>
  );
}

const opener = () => screen.getByRole('button', { name: '打开' });

test.each([{ as: Dialog }, { as: Sheet }])(
  'a $as.name is named by its title, and gives the focus back',
  async (props) => {
    render(<Page {...props} />);
    await userEvent.click(opener());
    const dialog = screen.getByRole('dialog', { name: '查看指南' });
    expect(dialog).toHaveProperty('open', true);
    screen.getByLabelText('备注').focus();

    await userEvent.click(screen.getByRole('button', { name: /关闭|common\.close/ }));
    expect(dialog).toHaveProperty('open', false);
    expect(opener()).toHaveFocus();
  },
);

test('Escape closes it by the same way', async () => {
  render(<Page as={Dialog} />);
  await userEvent.click(opener());
  const dialog = screen.getByRole('dialog');
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(dialog).toHaveProperty('open', false);
});

test('a tap beside it closes it, a tap inside does not', async () => {
  render(<Page as={Sheet} />);
  await userEvent.click(opener());
  const dialog = screen.getByRole('dialog');
  await userEvent.click(screen.getByText('查看指南'));
  expect(dialog).toHaveProperty('open', true);
  await userEvent.click(dialog);
  expect(dialog).toHaveProperty('open', false);
});

test('a file picker given up inside does not close it', async () => {
  render(<Page as={Dialog} />);
  await userEvent.click(opener());
  fireEvent(screen.getByLabelText('备注'), new Event('cancel', { bubbles: true, cancelable: true }));
  expect(screen.getByRole('dialog')).toHaveProperty('open', true);
});
