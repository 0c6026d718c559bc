/** A gate that lets one through per key: the way out again, or undefined while somebody is inside. */
export function oneAtATime(): (key: string) => (() => void) | undefined {
  const inside = new Set<string>();
  return (key) => {
    if (inside.has(key)) return undefined;
    inside.add(key);
    return () => inside.delete(key);
  };
}
