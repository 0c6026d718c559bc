import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const NAMES = ['firefox-esr', 'firefox'];
const ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of a Firefox: `FIREFOX_PATH`, else one on the PATH; an error that says how to get one if there is none. */
export function requireFirefox(): string {
  const asked = process.env['FIREFOX_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = asked ? [asked].find(existsSync) : [...places, ...ELSEWHERE].find((place) => existsSync(place));
  if (path) return path;
  throw new Error(
    'No Firefox found: NOT RUN. On Debian: apt-get install -y --no-install-recommends firefox-esr. Or set FIREFOX_PATH.',
  );
}
