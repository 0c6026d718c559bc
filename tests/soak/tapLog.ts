export type TapValue = string | number;

/** What a page has said is saved, held against what was tapped; values of one item differ from tap to tap. */
export class TapLog {
  readonly #taps = new Map<string, TapValue[]>();
  /** Where in its taps an item's answer stood when it was last shown as saved. */
  readonly #shown = new Map<string, number>();

  /** How many answers were shown as saved, each tap counted once. */
  shownCount = 0;

  /** To be called before the tap. */
  tapped(itemId: string, value: TapValue): void {
    const taps = this.#taps.get(itemId);
    if (taps) taps.push(value);
    else this.#taps.set(itemId, [value]);
  }

  shown(itemId: string, value: TapValue): void {
    const at = (this.#taps.get(itemId) ?? []).findLastIndex((tap) => String(tap) === String(value));
    if (at <= (this.#shown.get(itemId) ?? -1)) return;
    this.#shown.set(itemId, at);
    this.shownCount += 1;
  }

  /** Items whose answer is neither the one that was shown as saved nor one that was tapped after it. */
  missingFrom(stored: (itemId: string) => unknown): string[] {
    const faults: string[] = [];
    for (const [itemId, at] of this.#shown) {
      const allowed = (this.#taps.get(itemId) ?? []).slice(at);
      const value = stored(itemId);
      if (!allowed.includes(value as TapValue))
        faults.push(`${itemId}: ${allowed[0]} was shown as saved, ${JSON.stringify(value)} is stored`);
    }
    return faults;
  }
}
