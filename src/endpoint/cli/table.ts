/** Chinese characters are two columns wide in a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

/** Control characters could move the cursor or colour what follows. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');

/** Rows as columns of equal width, two spaces apart. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map(printable));
  const columns = Math.max(0, ...clean.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...clean.map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))).join('  ');
  return clean.map((row) => line(row).trimEnd()).join('\n');
}
