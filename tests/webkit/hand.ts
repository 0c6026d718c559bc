import { setTimeout as after } from 'node:timers/promises';
import { build } from 'vite';
import type { Words } from '../e2e/support/words.ts';
import type { Act, Outcome, Place, Verb } from './inPage.ts';
import type { Inspector } from './inspector.ts';

/** In ms: more than the page itself waits for anything. */
const LONGEST = 65_000;

/** The script that is put into each page, in one file. */
export async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      write: false,
      lib: { entry: 'tests/webkit/inPage.ts', formats: ['iife'], name: 'inPage', fileName: 'inPage' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('no script for the page');
  return chunk.code;
}

/** A person at a WebKit browser: looks for things by the words on the screen, and does what a person does with them. */
export class Hand {
  readonly w: Words;
  readonly #inspector: Inspector;
  readonly #script: string;

  constructor(inspector: Inspector, { w, script }: { readonly w: Words; readonly script: string }) {
    this.#inspector = inspector;
    this.#script = script;
    this.w = w;
  }

  see(at: Place): Promise<void> {
    return this.#act({ do: 'see', at });
  }

  tap(at: Place): Promise<void> {
    return this.#act({ do: 'tap', at });
  }

  /** A radio, unless it is chosen already: a second tap on an answer would take it back. */
  choose(at: Place): Promise<void> {
    return this.#act({ do: 'choose', at });
  }

  fill(at: Place, words: string): Promise<void> {
    return this.#act({ do: 'fill', at, words });
  }

  sign(at: Place): Promise<void> {
    return this.#act({ do: 'sign', at });
  }

  photo(at: Place, seed: number): Promise<void> {
    return this.#act({ do: 'photo', at, seed });
  }

  async words(at: Place): Promise<string> {
    return String(await this.#ask('words', at));
  }

  /** Rows of the tablet's database; bytes in them are left out. */
  async rows<Row>(table: string): Promise<Row[]> {
    return (await this.#ask('rows', table)) as Row[];
  }

  /** What the last file that the app handed to the browser says. */
  async given(): Promise<string> {
    return String(await this.#ask('given', null));
  }

  async path(): Promise<string> {
    return String(await this.#inspector.evaluate('location.pathname'));
  }

  async #act(act: Act): Promise<void> {
    await this.#ask('act', act);
  }

  /** Begun again in a page that was loaded anew meanwhile: it has to be given the script first. */
  async #ask(verb: Verb, wanted: unknown): Promise<unknown> {
    for (const startedAt = Date.now(); ; await after(50)) {
      try {
        return await this.#once(verb, wanted);
      } catch (error) {
        const isGoing = /has gone|walker|Missing/i.test(String(error));
        if (!isGoing || Date.now() - startedAt > LONGEST) throw error;
      }
    }
  }

  async #once(verb: Verb, wanted: unknown): Promise<unknown> {
    const begin = `walker.begin(${JSON.stringify(verb)}, ${JSON.stringify(wanted)})`;
    const isThere = await this.#inspector.evaluate('typeof walker');
    if (isThere !== 'object') await this.#inspector.evaluate(`void (() => { ${this.#script} })()`);
    const id = Number(await this.#inspector.evaluate(begin));
    for (const startedAt = Date.now(); Date.now() - startedAt < LONGEST; await after(10)) {
      const told = await this.#inspector.evaluate(`walker.outcome(${id})`);
      if (typeof told !== 'string') continue;
      const { value, error } = JSON.parse(told) as Outcome;
      if (error !== undefined) throw new Error(error);
      return value;
    }
    throw new Error(`no end of ${begin}`);
  }
}
