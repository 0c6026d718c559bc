/** A name that every file system takes; what a person typed is kept as far as it goes. */
export function fileName(parts: readonly string[]): string {
  const tidy = ['showroom-audit', ...parts]
    .map((part) =>
      part
        .replaceAll(/[\\/:*?"<>|\s.]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 60),
    )
    .filter(Boolean);
  return `${tidy.join('_')}.json`;
}
