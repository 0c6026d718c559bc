import type { OutsideRights } from '../../store/rights.ts';
import { problemOf } from '../../store/storeProblem.ts';
import { reopenOnce } from './reopen.ts';
import { useSession } from './session.ts';

/** By its name: the class would bring its file into the first page. */
const OUTSIDE_RIGHTS: OutsideRights['name'] = 'OutsideRights';

/** A verb of the store that rejects outside of any screen still has to be seen by the person. */
export function watchFailures(): void {
  addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
    const reason: unknown = event.reason;
    if (reason instanceof Error && reason.name === OUTSIDE_RIGHTS) {
      // Prevented: it is told of, and nothing is broken.
      event.preventDefault();
      void import('./tellOutsideRights.ts').then(({ tellOutsideRights }) => tellOutsideRights());
      return;
    }
    const problem = problemOf(reason);
    if (problem === 'unknown') return;
    if (problem === 'connection-lost' && reopenOnce()) return;
    useSession.setState({ storeProblem: problem });
  });
}
