import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Colours = Readonly<Record<string, string>>;

function block(selector: string): Colours {
  const start = source.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const body = source.slice(start, source.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

const light = block(':root');
const darkChosen = block(":root[data-theme='dark']");
const themes = {
  light,
  dark: { ...light, ...darkChosen },
  contrast: { ...light, ...block(":root[data-theme='contrast']") },
};

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
const TONES = ['accent', 'good', 'watch', 'weak', 'unknown'];
const text = [
  ...['ink', 'ink-2', 'ink-3', ...TONES, ...TONES.map((tone) => `${tone}-ink`)].flatMap((ink) =>
    GROUNDS.map((ground) => ({ ink, ground })),
  ),
  ...TONES.map((tone) => ({ ink: `on-${tone}`, ground: tone })),
  ...TONES.flatMap((tone) => [`${tone}-ink`, 'ink', 'ink-2'].map((ink) => ({ ink, ground: `${tone}-soft` }))),
];
const shapes = ['line-strong', 'focus'].flatMap((ink) => GROUNDS.map((ground) => ({ ink, ground })));

describe.each(Object.entries(themes))('in the %s theme', (name, colours) => {
  const of = (token: string) => colours[token] ?? '';
  const enough = name === 'contrast' ? 7 : 4.5;

  test.each(text)('$ink can be read on $ground', ({ ink, ground }) => {
    expect(ratio(of(ink), of(ground))).toBeGreaterThanOrEqual(enough);
  });

  test.each(shapes)('$ink can be seen on $ground', ({ ink, ground }) => {
    expect(ratio(of(ink), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('the tablet set to dark looks the same as dark chosen in the settings', () => {
  expect(block(':root:not([data-theme])')).toEqual(darkChosen);
});
