/** The names in a line in which several were written, apart by commas, enumeration commas, semicolons or new lines. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
