import { OutsideRights } from '../../store/rights.ts';
import { problemOf } from '../../store/storeProblem.ts';
import { translate } from '../i18n/translate.ts';
import { usePreferences } from './preferences.ts';
import { reopenOnce } from './reopen.ts';
import { notify, useSession } from './session.ts';

/** A verb of the store that rejects outside of any screen still has to be seen by the person. */
export function watchFailures(): void {
  addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
    const reason: unknown = event.reason;
    if (reason instanceof OutsideRights) {
      // Prevented: it is told of, and nothing is broken.
      event.preventDefault();
      notify('weak', translate(usePreferences.getState().lang, 'role.notYours'));
      return;
    }
    const problem = problemOf(reason);
    if (problem === 'unknown') return;
    if (problem === 'connection-lost' && reopenOnce()) return;
    useSession.setState({ storeProblem: problem });
  });
}
