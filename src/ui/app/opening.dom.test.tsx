import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { newTablet } from '../../../tests/setup/renderWithTablet.tsx';
import type { startTablet } from '../../store/start.ts';
import { loadLang } from '../i18n/areas.ts';
import { App } from './App.tsx';
import { beginOpening } from './opening.ts';

afterEach(() => vi.useRealTimers());

const failure = (name: string): Error => Object.assign(new Error(name), { name });

test.each([
  { name: 'MissingAPIError', title: '这个浏览器不让应用存数据' },
  { name: 'VersionError', title: '数据已由更新的版本升级' },
  { name: 'QuotaExceededError', title: '平板空间已满' },
  { name: 'DataError', title: '打不开这台平板上的数据' },
])('a database that fails with $name fills the page with what is safe and what to do', async ({ name, title }) => {
  await loadLang('zh');
  const start: typeof startTablet = () => Promise.reject(failure(name));
  render(<App opening={beginOpening(start)} />);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeInTheDocument();
  expect(screen.getByText('什么是安全的')).toBeInTheDocument();
  expect(screen.getByText('怎么办')).toBeInTheDocument();
});

test('a window that waits for another one says so after three seconds, and goes on once it may', async () => {
  await loadLang('zh');
  const tablet = await newTablet();
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<{ tablet: typeof tablet; rescuedEdits: number }>();
  const opening = beginOpening(() => promise);
  render(<App opening={opening} />);
  await act(() => vi.advanceTimersByTimeAsync(2_900));
  expect(opening.state().name).toBe('opening');
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('另一个窗口正占着数据库');
  vi.useRealTimers();
  await act(async () => resolve({ tablet, rescuedEdits: 0 }));
  expect(opening.state()).toEqual({ name: 'ready', tablet });
});
