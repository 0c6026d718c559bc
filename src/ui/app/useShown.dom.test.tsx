import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useShown } from './useShown.ts';

type Fields = { readonly found: string | null; readonly grade: string | null };

const NOTHING: Fields = { found: null, grade: null };

function shownOver(stored: Fields) {
  const { result, rerender } = renderHook((given: Fields) => useShown<Fields>(given), { initialProps: stored });
  const write = () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    return { promise, resolve: () => act(async () => resolve()), reject };
  };
  return {
    fields: () => result.current[0],
    answer: (next: Fields) => rerender({ ...next }),
    tap: (set: Partial<Fields>) => {
      const written = write();
      act(() => result.current[1](set, written.promise));
      return written;
    },
  };
}

test('a tap is shown before it is on disk, and stays while nobody says otherwise', async () => {
  const screen = shownOver(NOTHING);
  const written = screen.tap({ found: 'yes' });
  expect(screen.fields()).toEqual({ found: 'yes', grade: null });
  screen.answer(NOTHING);
  expect(screen.fields().found).toBe('yes');
  await written.resolve();
  expect(screen.fields().found).toBe('yes');
});

test('an answer from before the tap that comes late does not take it away', async () => {
  const screen = shownOver(NOTHING);
  const first = screen.tap({ found: 'yes' });
  const second = screen.tap({ grade: 'H' });
  await first.resolve();
  await second.resolve();
  screen.answer({ found: 'yes', grade: null });
  expect(screen.fields()).toEqual({ found: 'yes', grade: 'H' });
  screen.answer({ found: 'yes', grade: 'H' });
  expect(screen.fields()).toEqual({ found: 'yes', grade: 'H' });
});

test('what somebody else says afterwards is shown', async () => {
  const screen = shownOver(NOTHING);
  const written = screen.tap({ found: 'yes' });
  screen.answer({ ...NOTHING, found: 'yes' });
  await written.resolve();
  screen.answer({ ...NOTHING, found: 'no' });
  expect(screen.fields().found).toBe('no');
});

test('a foreign answer that never agrees wins after the one that may be late', async () => {
  const screen = shownOver(NOTHING);
  await screen.tap({ found: 'yes' }).resolve();
  screen.answer({ ...NOTHING, found: 'no' });
  screen.answer({ ...NOTHING, found: 'no' });
  expect(screen.fields().found).toBe('no');
});

test('of two taps on one field the later one stays', async () => {
  const screen = shownOver(NOTHING);
  const first = screen.tap({ found: 'yes' });
  const second = screen.tap({ found: 'no' });
  await first.resolve();
  screen.answer({ ...NOTHING, found: 'yes' });
  expect(screen.fields().found).toBe('no');
  await second.resolve();
  screen.answer({ ...NOTHING, found: 'no' });
  expect(screen.fields().found).toBe('no');
});
