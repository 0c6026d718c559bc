import { afterEach, describe, expect, test } from 'vitest';
import { failWrites, healIdb } from '../../tests/support/idbFaults.ts';
import { newTablet, secondWindow } from '../../tests/support/tablets.ts';
import { TabletDb } from './db.ts';
import { fillReserve, releaseReserve } from './reserve.ts';
import { problemOf } from './storeProblem.ts';

afterEach(healIdb);

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('opening the tablet', () => {
  test('gives every new database an identity of its own, and the same one to each of its windows', async () => {
    const [one, other] = [await newTablet(), await newTablet()];
    expect(one.replica).not.toBe(other.replica);
    const windows = await Promise.all([secondWindow(one), secondWindow(one)]);
    expect(windows.map(({ replica }) => replica)).toEqual([one.replica, one.replica]);
  });

  test('refuses a database that a newer version of the app has made, and leaves it as it is', async () => {
    const tablet = await newTablet();
    tablet.db.close();
    const newer = new TabletDb(tablet.db.name);
    newer.version(9).stores({ secrets: 'id' });
    await newer.open();
    newer.close();
    expect(problemOf(await failureOf(secondWindow(tablet)))).toBe('newer-version');
    await newer.open();
    expect(await newer.table('meta').get('replica')).toMatchObject({ value: tablet.replica });
    newer.close();
  });
});

test('an old window gives way to a newer version at once, and does not write with old code into what that made', async () => {
  const tablet = await newTablet();
  const newer = new TabletDb(tablet.db.name);
  newer.version(9).stores({ secrets: 'id' });
  await newer.open();
  expect(problemOf(await failureOf(tablet.db.changes.count()))).toBe('connection-lost');
  expect(await newer.meta.get('replica')).toMatchObject({ value: tablet.replica });
  newer.close();
});

describe('a failure is named', () => {
  test.each([
    ['nothing', undefined, 'unknown'],
    ['a text', 'broken', 'unknown'],
    ['no IndexedDB', { name: 'MissingAPIError' }, 'missing-api'],
    ['a private window', { name: 'OpenFailedError', inner: { name: 'SecurityError' } }, 'missing-api'],
    ['a full tablet, as Chrome tells it', { name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'quota'],
    ['a full tablet in a bulk write', { name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] }, 'quota'],
    [
      'a database process that went away, as WebKit tells it',
      { name: 'UnknownError', message: 'Connection to Indexed Database server lost. Refresh the page' },
      'connection-lost',
    ],
    ['a closed connection', { name: 'DatabaseClosedError' }, 'connection-lost'],
    ['a newer database', { name: 'VersionError' }, 'newer-version'],
    ['a damaged disk', { name: 'UnknownError', message: 'Internal error' }, 'unknown'],
    [
      'an error without end',
      Object.assign(
        { name: 'x' },
        {
          get inner() {
            return this;
          },
        },
      ),
      'unknown',
    ],
  ])('after %s', (_what, error, problem) => {
    expect(problemOf(error)).toBe(problem);
  });
});

describe('the room set aside', () => {
  test('is two megabytes that nobody can compress away, and is freed once', async () => {
    const tablet = await newTablet();
    expect(await fillReserve(tablet)).toBe(true);
    const { value } = (await tablet.db.meta.get('reserve')) as { value: ArrayBuffer };
    expect(value.byteLength).toBe(2 * 1024 * 1024);
    expect(new Set(new Uint8Array(value)).size).toBe(256);
    expect(await fillReserve(tablet)).toBe(true);
    expect(await releaseReserve(tablet)).toBe(true);
    expect(await releaseReserve(tablet)).toBe(false);
  });

  test('is done without when there is none', async () => {
    const tablet = await newTablet();
    failWrites({ store: 'meta', error: 'QuotaExceededError' });
    expect(await fillReserve(tablet)).toBe(false);
    tablet.db.close();
    expect(await fillReserve(tablet)).toBe(false);
  });
});
