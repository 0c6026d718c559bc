const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** What kind of device this is, for people who read a history. An iPad calls itself a Mac, but has a touch screen. */
export function deviceName({ userAgent, maxTouchPoints }: Navigator = navigator): string {
  const name = KNOWN.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
  return name === 'Mac' && maxTouchPoints > 1 ? 'iPad' : name;
}
