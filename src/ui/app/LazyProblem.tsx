import { type ComponentType, lazy, Suspense } from 'react';
import { loadAreas } from '../i18n/areas.ts';
import { useT } from '../i18n/useT.ts';
import type { ProblemPageProps } from './ProblemPage.tsx';
import { reopen } from './reopen.ts';

/** What there is to say when not even the page that explains could be had. */
function BareProblem() {
  const { t } = useT();
  return (
    <main style={{ padding: '2rem' }}>
      <h1>{t('problem.bareTitle')}</h1>
      <p>{t('problem.bareTodo')}</p>
      <button type="button" onClick={() => reopen()}>
        {t('problem.reload')}
      </button>
    </main>
  );
}

async function load(): Promise<{ default: ComponentType<ProblemPageProps> }> {
  try {
    const [{ ProblemPage }] = await Promise.all([import('./ProblemPage.tsx'), loadAreas(['notices'])]);
    return { default: ProblemPage };
  } catch {
    return { default: BareProblem };
  }
}

const Page = lazy(load);

/** The page that says what happened, what is safe and what to do. Loaded when it is needed, which is hardly ever. */
export function LazyProblem(props: ProblemPageProps) {
  return (
    <Suspense fallback={null}>
      <Page {...props} />
    </Suspense>
  );
}
