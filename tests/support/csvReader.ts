/** Records of a CSV file by RFC 4180, without its byte order mark. Line ends may be LF alone, as some programs write. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  let record: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, said = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error('not CSV');
    record.push(said.startsWith('"') ? said.slice(1, -1).replaceAll('""', '"') : said);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
