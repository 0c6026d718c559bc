import { useCallback, useEffect, useState } from 'react';
import type { Answered } from '../../../sync/call.ts';
import type { People } from '../../../sync/people.ts';

type Failure = Extract<Answered<unknown>, { ok: false }>;
type State = { readonly people?: People; readonly failure?: Failure };
type Verbs = typeof import('../../../sync/people.ts').peopleVerbs;
type Call<T> = (verbs: Verbs, link: ReturnType<typeof import('../../../sync/syncLoop.ts').pageLink>) => Promise<T>;

/** Asks the endpoint something; the way to it comes with its own file. */
export async function ask<T>(call: Call<T>): Promise<T> {
  const [{ peopleVerbs }, { pageLink }] = await Promise.all([
    import('../../../sync/people.ts'),
    import('../../../sync/syncLoop.ts'),
  ]);
  return call(peopleVerbs, pageLink());
}

/** Everybody and every tablet as the endpoint knows them now, and the way to say something of them. */
export function usePeople() {
  const [state, setState] = useState<State>({});

  const load = useCallback(
    (): Promise<void> =>
      ask((verbs, link) => verbs.loadPeople(link)).then((answer) =>
        setState((before) => (answer.ok ? { people: answer.body } : { ...before, failure: answer })),
      ),
    [],
  );

  useEffect(() => {
    void load();
  }, [load]);

  /** Says something, and looks at everything anew when it was taken. */
  const say = useCallback(
    async <T>(call: Call<Answered<T>>): Promise<Answered<T>> => {
      const answer = await ask(call);
      if (answer.ok) await load();
      return answer;
    },
    [load],
  );

  return { ...state, load, say };
}

export type Say = ReturnType<typeof usePeople>['say'];
