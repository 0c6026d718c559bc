// Put into a page that is looked at through WebKit's inspector: finds things as a person names them, and does what a
// person does. Everything comes and goes as JSON; the inspector takes no more than 128 KiB at once, so nothing is imported.

/** What to look for: by role and name, by label or by words; `like` is a pattern instead of a name. */
export type Place = {
  readonly role?: string;
  readonly label?: string;
  readonly text?: string;
  readonly name?: string;
  readonly like?: string;
  readonly checked?: boolean;
  readonly nth?: number;
  readonly within?: Place;
};

export type Act =
  | { readonly do: 'see' | 'tap' | 'choose' | 'sign'; readonly at: Place }
  | { readonly do: 'fill'; readonly at: Place; readonly words: string }
  | { readonly do: 'photo'; readonly at: Place; readonly seed: number };

/** In ms: WebKit takes its time over the hundreds of files that are kept for use without a network. */
const LONGEST = 60_000;

const ROLES: Readonly<Record<string, string>> = {
  article: 'article',
  button: 'button, [role=button]',
  contentinfo: 'footer',
  dialog: 'dialog[open]',
  heading: 'h1, h2, h3, h4',
  img: '[role=img]',
  link: 'a[href]',
  main: 'main',
  navigation: 'nav',
  radio: 'input[type=radio]',
};

const tidy = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** The words of an element, without those that are drawn only. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const drawn of copy.querySelectorAll('[aria-hidden=true], svg')) drawn.remove();
  return tidy(copy.textContent);
}

/** What an element is called. */
function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  if (by)
    return tidy(
      by
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
  const said = element.getAttribute('aria-label');
  if (said) return tidy(said);
  const [label] = (element instanceof HTMLInputElement && element.labels) || [];
  return textOf(label ?? element);
}

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

function withRole(root: Element, { role = 'main', name, like, checked }: Place): Element[] {
  const selector = ROLES[role];
  if (!selector) throw new Error(`no role ${role}`);
  return [...root.querySelectorAll(selector)].filter((element) => {
    if (checked !== undefined && (element as HTMLInputElement).checked !== checked) return false;
    if (!isShown(element)) return false;
    if (like !== undefined) return new RegExp(like).test(nameOf(element));
    return name === undefined || nameOf(element) === name;
  });
}

function labelled(root: Element, label: string): Element[] {
  return [...root.querySelectorAll<HTMLInputElement>('input, textarea')].filter(
    (field) =>
      field.getAttribute('aria-label') === label ||
      [...(field.labels ?? [])].some((each) => textOf(each).startsWith(label)),
  );
}

/** The innermost elements that say just that. */
function saying(root: Element, text: string): Element[] {
  const all = [...root.querySelectorAll('*')].filter(
    (element) => isShown(element) && tidy(element.textContent) === text,
  );
  return all.filter((element) => !all.some((other) => other !== element && element.contains(other)));
}

function all(place: Place): Element[] {
  const root = place.within ? all(place.within)[place.within.nth ?? 0] : document.body;
  if (!root) return [];
  if (place.label !== undefined) return labelled(root, place.label);
  if (place.text !== undefined) return saying(root, place.text);
  return withRole(root, place);
}

async function until<T>(look: () => T | undefined, words: string): Promise<T> {
  for (const startedAt = Date.now(); Date.now() - startedAt < LONGEST; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  const parts = ['dialog[open]', 'footer', 'body'].flatMap((part) => [...document.querySelectorAll<HTMLElement>(part)]);
  const said = parts.map(({ innerText }) => innerText);
  throw new Error(`not on the screen: ${words}\n${said.join('\n').slice(0, 2_000)}`);
}

const find = (place: Place): Promise<HTMLElement> =>
  until(() => all(place)[place.nth ?? 0] as HTMLElement | undefined, JSON.stringify(place));

/** A real photo, unlike any other. */
async function paint(seed: number): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = `hsl(${seed * 47} 80% 50%)`;
  pen.fillRect(0, 0, 640, 480);
  pen.fillStyle = '#00f';
  pen.fillRect(seed * 9, 0, 200, 480);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
  if (!blob) throw new Error('no picture');
  return new File([blob], `photo-${seed}.jpg`, { type: 'image/jpeg' });
}

/** A line with the pen. */
function sign(pad: HTMLElement): void {
  pad.scrollIntoView({ block: 'center' });
  const box = pad.getBoundingClientRect();
  const at = (type: string, x: number, y: number): boolean =>
    pad.dispatchEvent(
      new PointerEvent(type, {
        clientX: box.left + box.width * x,
        clientY: box.top + box.height * y,
        bubbles: true,
        cancelable: true,
        isPrimary: true,
        pointerId: 1,
        pressure: 0.5,
        button: 0,
        buttons: type === 'pointerup' ? 0 : 1,
      }),
    );
  at('pointerdown', 0.2, 0.5);
  for (let step = 1; step < 20; step += 1) at('pointermove', 0.2 + step * 0.025, step % 6 < 3 ? 0.3 : 0.7);
  at('pointerup', 0.7, 0.5);
}

/** Past the wrapper that React puts around a field's value, as typing goes. */
function fill(field: HTMLElement, words: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  field.focus();
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, words);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function choosePhoto(field: HTMLElement, seed: number): Promise<void> {
  const files = new DataTransfer();
  files.items.add(await paint(seed));
  (field as HTMLInputElement).files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function tap(element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
  element.click();
}

async function act(wanted: Act): Promise<void> {
  const found = await find(wanted.at);
  switch (wanted.do) {
    case 'see':
      return;
    case 'tap':
      return tap(found);
    case 'choose':
      return found instanceof HTMLInputElement && found.checked ? undefined : tap(found);
    case 'sign':
      return sign(found);
    case 'fill':
      return fill(found, wanted.words);
    case 'photo':
      return choosePhoto(found, wanted.seed);
  }
}

/** All rows of a table of the tablet's database, read past the app. */
function rows(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('showroom-audit');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const request = opening.result.transaction(table).objectStore(table).getAll();
      request.onerror = () => reject(request.error ?? new Error('not read'));
      request.onsuccess = () => {
        opening.result.close();
        resolve(request.result);
      };
    };
  });
}

const VERBS = {
  act: async (wanted: Act) => {
    await act(wanted);
    return null;
  },
  words: async (place: Place) => (await find(place)).textContent,
  rows,
  /** What the next file that the app hands to the browser says. */
  given: () => given,
} as const;

export type Verb = keyof typeof VERBS;
export type Outcome = { readonly value?: unknown; readonly error?: string };

let given: Promise<string> | undefined;
const make = URL.createObjectURL.bind(URL);
URL.createObjectURL = (file: Blob) => {
  given = file.text();
  return make(file);
};

const outcomes: (Outcome | undefined)[] = [];

// Begun, and then asked for until it is there: whoever asks a page that was loaded anew finds no walker in it.
Object.assign(globalThis, {
  walker: {
    begin: (verb: Verb, wanted: never): number => {
      const id = outcomes.push(undefined) - 1;
      const work: Promise<unknown> = Promise.resolve(VERBS[verb](wanted));
      work.then(
        (value) => (outcomes[id] = { value }),
        (error: unknown) => (outcomes[id] = { error: String(error) }),
      );
      return id;
    },
    outcome: (id: number): string | undefined => JSON.stringify(outcomes[id]),
  },
});
