import { crc32, inflateRawSync } from 'node:zlib';

/** What stands in a cell of a worksheet: its text, or its number with the format in which it is shown. */
export type ReadCell = { readonly text: string } | { readonly number: number; readonly format: string } | null;

export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly widths: readonly number[];
  /** How many rows stay in view. */
  readonly frozen: number;
};

/** The files of a ZIP archive by its central directory, each inflated and held against its CRC (PKWARE APPNOTE). */
export function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry of a central directory');
    const [crc, packed, plain] = [16, 20, 24].map((field) => bytes.readUInt32LE(at + field)) as [
      number,
      number,
      number,
    ];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const called = bytes.toString('utf8', at + 46, at + 46 + name);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Error(`no file at ${called}`);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = inflateRawSync(bytes.subarray(begin, begin + packed));
    if (data.length !== plain || crc32(data) !== crc) throw new Error(`${called} is damaged`);
    files.set(called, data.toString());
    at += 46 + name + extra + comment;
  }
  return files;
}

type Node = { readonly tag: string; readonly attributes: Record<string, string>; readonly children: (Node | string)[] };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (/(?![\t\r\n])[\p{Cc}\ufffe\uffff]/u.test(text)) throw new Error('a character that XML does not have');
  return text.replaceAll(/&(\w*);?/g, (_all, name: string) => {
    const char = ENTITIES[name];
    if (char === undefined) throw new Error(`no entity ${name}`);
    return char;
  });
}

/** A well-formed document as a tree; throws where it is not. */
export function parseXml(text: string): Node {
  const root: Node = { tag: '', attributes: {}, children: [] };
  const open = [root];
  const pieces = text.replace(/^<\?xml[^>]*\?>\s*/, '').split(/(<[^>]*>)/);
  for (const piece of pieces) {
    if (piece === '') continue;
    const inner = open.at(-1) as Node;
    if (!piece.startsWith('<')) {
      if (piece.includes('<') || piece.includes(']]>')) throw new Error('not well-formed');
      inner.children.push(decoded(piece));
      continue;
    }
    const [, close, tag = '', rest = '', empty] =
      /^<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/.exec(piece) ?? [];
    if (tag === '') throw new Error(`not a tag: ${piece}`);
    if (close) {
      if (open.pop()?.tag !== tag) throw new Error(`${tag} ends and was not open`);
      continue;
    }
    const said = [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]);
    const node: Node = { tag, attributes: Object.fromEntries(said) as Record<string, string>, children: [] };
    inner.children.push(node);
    if (!empty) open.push(node);
  }
  if (open.length !== 1) throw new Error('something was not closed');
  return root.children[0] as Node;
}

function all(node: Node, tag: string): Node[] {
  const own = node.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
  return own.flatMap((child) => (child.tag === tag ? [child] : all(child, tag)));
}

const textOf = (node: Node): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const said = (node: Node | undefined, name: string): string => node?.attributes[name] ?? '';

const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function cellOf(cell: Node, formats: readonly string[]): ReadCell {
  if (all(cell, 'f').length > 0) throw new Error('a formula');
  if (said(cell, 't') === 'inlineStr') return { text: unescaped(textOf(cell)) };
  const [value] = all(cell, 'v');
  if (!value) return null;
  const number = Number(textOf(value));
  if (!Number.isFinite(number)) throw new Error(`not a number: ${textOf(value)}`);
  return { number, format: formats[Number(said(cell, 's') || 0)] ?? '' };
}

function formatsOf(styles: Node): string[] {
  const custom = new Map(all(styles, 'numFmt').map((format) => [said(format, 'numFmtId'), said(format, 'formatCode')]));
  const [cellXfs] = all(styles, 'cellXfs');
  return cellXfs ? all(cellXfs, 'xf').map((xf) => custom.get(said(xf, 'numFmtId')) ?? said(xf, 'numFmtId')) : [];
}

/** A workbook as any reader of ECMA-376 would find it: from its relationships, not from where we know things to lie. */
export function readWorkbook(bytes: Buffer): ReadSheet[] {
  const files = unzip(bytes);
  const part = (name: string): Node => parseXml(files.get(name) ?? '');
  const typed = new Set(all(part('[Content_Types].xml'), 'Override').map((each) => said(each, 'PartName')));
  const [main] = all(part('_rels/.rels'), 'Relationship');
  const workbook = said(main, 'Target');
  const targets = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
      said(each, 'Id'),
      `xl/${said(each, 'Target')}`,
    ]),
  );
  const formats = formatsOf(part('xl/styles.xml'));
  return all(part(workbook), 'sheet').map((sheet) => {
    const target = targets.get(said(sheet, 'r:id')) ?? '';
    if (!typed.has(`/${target}`)) throw new Error(`${target} has no content type`);
    const tree = part(target);
    return {
      name: said(sheet, 'name'),
      rows: all(tree, 'row').map((row) => all(row, 'c').map((cell) => cellOf(cell, formats))),
      widths: all(tree, 'col').map((column) => Number(said(column, 'width'))),
      frozen: Number(said(all(tree, 'pane')[0], 'ySplit')),
    };
  });
}
