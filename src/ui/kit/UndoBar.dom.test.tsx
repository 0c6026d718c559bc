import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadLang } from '../i18n/areas.ts';
import { UndoBar } from './UndoBar.tsx';

beforeAll(() => loadLang('zh', ['common']));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (seconds: number) => {
  // One by one: each second is a timer of its own.
  for (let second = 0; second < seconds; second += 1) {
    act(() => {
      vi.advanceTimersByTime(1000);
    });
  }
};
const first = { id: 'change-1', message: '已移除照片' };

function show(undoable: typeof first | null) {
  const onUndo = vi.fn<(id: string) => void>();
  const onExpire = vi.fn<(id: string) => void>();
  const view = render(<UndoBar undoable={undoable} onUndo={onUndo} onExpire={onExpire} />);
  const update = (next: typeof first | null) =>
    view.rerender(<UndoBar undoable={next} onUndo={onUndo} onExpire={onExpire} />);
  return { onUndo, onExpire, update };
}

test('the region is there before anything is announced in it', () => {
  const { update } = show(null);
  const region = screen.getByRole('status');
  expect(region).toBeEmptyDOMElement();
  update(first);
  expect(region).toHaveTextContent('已移除照片');
});

test('undo names the change', () => {
  const { onUndo } = show(first);
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  expect(onUndo).toHaveBeenCalledExactlyOnceWith('change-1');
});

test('the seconds are counted down, and after ten the chance is over', () => {
  const { onExpire } = show(first);
  expect(screen.getByText('10')).toBeVisible();
  pass(3);
  expect(screen.getByText('7')).toBeVisible();
  pass(6);
  expect(onExpire).not.toHaveBeenCalled();
  pass(1);
  expect(onExpire).toHaveBeenCalledExactlyOnceWith('change-1');
});

test('the time stands still while the button has the focus', () => {
  const { onExpire } = show(first);
  const button = screen.getByRole('button');
  act(() => button.focus());
  pass(20);
  expect(onExpire).not.toHaveBeenCalled();
  act(() => button.blur());
  pass(10);
  expect(onExpire).toHaveBeenCalledOnce();
});

test('another change starts ten seconds of its own', () => {
  const { onExpire, update } = show(first);
  pass(8);
  update({ id: 'change-2', message: '已清除答案' });
  pass(9);
  expect(onExpire).not.toHaveBeenCalled();
  pass(1);
  expect(onExpire).toHaveBeenCalledExactlyOnceWith('change-2');
});
