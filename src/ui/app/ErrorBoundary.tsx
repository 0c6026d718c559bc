import { Component, type ReactNode } from 'react';
import { problemOf } from '../../store/storeProblem.ts';
import { LazyProblem } from './LazyProblem.tsx';
import type { PageProblem } from './ProblemPage.tsx';
import { reopenOnce } from './reopen.ts';

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

const CHUNK = /dynamically imported module|module script failed|error loading|Failed to fetch/i;

const detailsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);

function pageProblem(error: unknown): PageProblem {
  const problem = problemOf(error);
  if (problem !== 'unknown') return problem;
  return CHUNK.test(detailsOf(error)) ? 'chunk' : 'crash';
}

/** The last net: whatever breaks below, the page says what happened, what is safe and what to do. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    if (problemOf(error) === 'connection-lost') reopenOnce();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <LazyProblem problem={pageProblem(error)} details={detailsOf(error)} />;
  }
}
