import { problemOf } from '../../store/storeProblem.ts';
import { reopenOnce } from './reopen.ts';
import { useSession } from './session.ts';

/** A verb of the store that rejects outside of any screen still has to be seen by the person. */
export function watchFailures(): void {
  addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    const problem = problemOf(reason);
    if (problem === 'unknown') return;
    if (problem === 'connection-lost' && reopenOnce()) return;
    useSession.setState({ storeProblem: problem });
  });
}
