import { DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { failureOf } from '../../http/failure.ts';
import { StorageFault } from '../storageFault.ts';
import { asUnavailable } from './unavailable.ts';

/** As the server says it. */
const said = (code: string): Error => Object.assign(new DatabaseError('no', 2, 'error'), { code, severity: 'ERROR' });
const network = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'connect' });

const answerTo = (error: Error) => failureOf(asUnavailable(error) as Error);

test.each([
  { what: 'the server is told to stop', error: said('57P01') },
  { what: 'the server is starting', error: said('57P03') },
  { what: 'it has no connection left', error: said('53300') },
  { what: 'two transactions were in each other’s way', error: said('40P01') },
  { what: 'a lock was not to be had', error: said('55P03') },
  { what: 'the server became a copy of another', error: said('25006') },
  { what: 'nobody listens', error: network('ECONNREFUSED') },
  { what: 'nobody listens at any address', error: new AggregateError([network('ECONNREFUSED'), network('ETIMEDOUT')]) },
  { what: 'the next server is not durable', error: new StorageFault('PostgreSQL is not durable here') },
  { what: 'the connection broke', error: new Error('Connection terminated unexpectedly') },
])('when $what, whoever asked comes again', ({ error }) => {
  expect(answerTo(error)).toEqual({ refused: 'unavailable', retryAfter: 5 });
});

test('a full disk is told as such, and a bug stays a bug', () => {
  expect(answerTo(said('53100'))).toMatchObject({ refused: 'disk-full' });
  expect(answerTo(said('23505'))).toMatchObject({ refused: 'internal' });
  expect(answerTo(new TypeError('x is not a function'))).toMatchObject({ refused: 'internal' });
});
