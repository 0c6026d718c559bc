import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftTextArea } from './DraftTextArea.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(stored = '') {
  const kept: string[] = [];
  const page = (value: string) => <DraftTextArea label="备注" value={value} onCommit={(text) => kept.push(text)} />;
  const view = render(page(stored));
  return { kept, store: (value: string) => view.rerender(page(value)), leave: view.unmount };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '备注' });
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const rest = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const hidePage = () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
};

test('the text is kept 400 ms after the last key, once', () => {
  const { kept } = show();
  type('a');
  rest(399);
  type('ab');
  rest(399);
  expect(kept).toEqual([]);
  rest(1);
  expect(kept).toEqual(['ab']);
  rest(5000);
  expect(kept).toEqual(['ab']);
});

test.each([
  { moment: 'the field is left', happen: () => fireEvent.blur(field()) },
  { moment: 'the page is hidden', happen: hidePage },
  { moment: 'the page goes away', happen: () => window.dispatchEvent(new Event('pagehide')) },
])('the text is kept at once when $moment, and not a second time', ({ happen }) => {
  const { kept } = show();
  type('整洁');
  happen();
  expect(kept).toEqual(['整洁']);
  rest(1000);
  expect(kept).toEqual(['整洁']);
});

test('the text is kept when the screen is left', () => {
  const { kept, leave } = show();
  type('half a senten');
  leave();
  expect(kept).toEqual(['half a senten']);
});

test('nothing is kept when nothing was changed', () => {
  const { kept, leave } = show('stored');
  fireEvent.blur(field());
  type('stored!');
  type('stored');
  rest(1000);
  leave();
  expect(kept).toEqual([]);
});

test('half-typed Chinese is never kept: only what the composition ends with', () => {
  const { kept } = show();
  fireEvent.compositionStart(field());
  type('zh');
  rest(1000);
  hidePage();
  window.dispatchEvent(new Event('pagehide'));
  type('zhan ting');
  rest(1000);
  expect(kept).toEqual([]);
  type('展厅');
  fireEvent.compositionEnd(field());
  expect(kept).toEqual(['展厅']);
});

test('an engine that ends the composition before its last input event loses no letter', () => {
  const { kept } = show();
  fireEvent.compositionStart(field());
  fireEvent.compositionEnd(field());
  type('展厅');
  rest(400);
  expect(kept).toEqual(['展厅']);
});

test('an input method that is left without a word does not block later text', () => {
  const { kept } = show();
  fireEvent.compositionStart(field());
  type('展');
  fireEvent.blur(field());
  type('展厅');
  rest(400);
  expect(kept).toEqual(['展', '展厅']);
});

test('a slow echo of an earlier commit does not overwrite what was typed since', () => {
  const { kept, store } = show();
  type('a');
  rest(400);
  type('ab');
  rest(400);
  store('a');
  expect(field()).toHaveValue('ab');
  store('ab');
  expect(field()).toHaveValue('ab');
  expect(kept).toEqual(['a', 'ab']);
});

test('a text from elsewhere is shown, but not while a person is typing', () => {
  const { store } = show('one');
  store('two');
  expect(field()).toHaveValue('two');
  type('two and mine');
  store('three');
  expect(field()).toHaveValue('two and mine');
});
