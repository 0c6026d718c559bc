/** Bounds that the tablet keeps while typing and the endpoint enforces. Sizes in bytes unless said otherwise. */
export const LIMITS = {
  /** Code points of any text a person types. */
  text: 4_000,
  /** Code points of a name: of a dealer, a person, a city. */
  name: 120,
  /** Twice what the seal of the largest audit needs: its manifest names every answer and photo. */
  change: 256 * 1024,
  /** Levels of nesting: the strokes of a seal's signature are the deepest. */
  changeDepth: 8,
  changesPerPush: 2_000,
  changesPerPull: 2_000,
  /** Of the changes in one answer to a pull, before it is packed; one change comes whole, however large. */
  pull: 1024 * 1024,
  pushInflated: 4 * 1024 * 1024,
  photo: 2 * 1024 * 1024,
  photoOriginal: 15 * 1024 * 1024,
  photoPixels: 50_000_000,
  photosPerItem: 30,
  photosPerAudit: 500,
  bundle: 256 * 1024 * 1024,
  lamport: 1_000_000_000,
  strokes: 400,
  strokePoints: 4_000,
} as const;
