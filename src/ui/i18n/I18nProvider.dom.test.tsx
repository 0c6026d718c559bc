import { render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { loadLang } from './areas.ts';
import { I18nProvider } from './I18nProvider.tsx';
import type { Lang } from './lang.ts';
import { lazyWithWords } from './lazyWithWords.ts';
import { useT } from './useT.ts';

beforeAll(() => loadLang('zh', ['common']));

function Words() {
  const { t, text } = useT();
  return <p>{`${t('common.undo')} ${text({ zh: '展厅', en: 'showroom' })}`}</p>;
}

const page = (lang: Lang) => (
  <I18nProvider lang={lang}>
    <Words />
  </I18nProvider>
);

test('another language is shown when its words are there, and never a key', async () => {
  const view = render(page('zh'));
  expect(screen.getByText('撤销 展厅')).toBeVisible();
  view.rerender(page('en'));
  expect(screen.getByText('撤销 展厅')).toBeVisible();
  expect(await screen.findByText('Undo showroom')).toBeVisible();
  await waitFor(() => expect(document.documentElement.lang).toBe('en-GB'));
});

test('a screen that is loaded later comes with its words', async () => {
  const Later = lazyWithWords(['common'], () => Promise.resolve(Words));
  render(
    <Suspense>
      <Later />
    </Suspense>,
  );
  expect(await screen.findByText('撤销 展厅')).toBeVisible();
});
