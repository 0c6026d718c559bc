import { useEffect, useState } from 'react';
import type { Head } from '../../../domain/fold.ts';
import type { Json } from '../../../domain/json.ts';
import { historyOf } from '../../../store/ledger.ts';
import { people } from '../../../store/records.ts';
import { useT } from '../../i18n/useT.ts';
import { useTablet } from '../TabletContext.tsx';
import css from './Choices.module.css';

type ChoicesProps = {
  readonly recordId: string;
  readonly field: string;
  readonly heads: readonly Head[];
  /** What stands for an author whose name is not known here. */
  readonly somebody: string;
  readonly wordsFor: (value: Json) => string;
  /** Undefined where nothing may be changed. */
  readonly onPick: ((value: Json) => void) | undefined;
};

/** The values that stand against each other in a field, with who said each, when and on what; a tap chooses one. */
export function Choices({ recordId, field, heads, somebody, wordsFor, onPick }: ChoicesProps) {
  const sources = useSources(recordId, field, somebody);
  return (
    <ul className={css.choices}>
      {heads.map((head) => (
        <li key={head.id}>
          <button type="button" className={css.choice} disabled={!onPick} onClick={() => onPick?.(head.value)}>
            <span className={css.words}>{wordsFor(head.value)}</span>
            <span className={css.source}>{sources.get(head.id) ?? ''}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Change id → "王芳 · 11月23日 10:20 · iPad"; fills when the ledger has been read. */
function useSources(recordId: string, field: string, somebody: string): ReadonlyMap<string, string> {
  const { date } = useT();
  const tablet = useTablet();
  const [sources, setSources] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    let wanted = true;
    void Promise.all([historyOf(tablet, recordId, field), people(tablet)]).then(([entries, persons]) => {
      if (!wanted) return;
      const who = (id: string): string => persons.get(id)?.name || somebody;
      const words = entries.map((e) => [who(e.author), date(e.at, 'datetime'), e.device].filter(Boolean).join(' · '));
      setSources(new Map(entries.map((e, i) => [e.changeId, words[i] ?? ''])));
    });
    return () => {
      wanted = false;
    };
  }, [tablet, recordId, field, somebody, date]);

  return sources;
}
