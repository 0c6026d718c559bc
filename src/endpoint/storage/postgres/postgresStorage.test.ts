import { erasureContract } from '../../../../tests/endpoint/erasureContract.ts';
import { figuresContract } from '../../../../tests/endpoint/figuresContract.ts';
import { pullContract } from '../../../../tests/endpoint/pullContract.ts';
import { storageContract } from '../../../../tests/endpoint/storageContract.ts';
import { webhookContract } from '../../../../tests/endpoint/webhookContract.ts';
import { newDatabase } from '../../../../tests/support/sharedPostgres.ts';
import { openPostgres } from './openPostgres.ts';
import { postgresStorage } from './postgresStorage.ts';

async function open() {
  const storage = postgresStorage(await openPostgres(await newDatabase()));
  return { storage, close: storage.close };
}

storageContract('PostgreSQL', open);
webhookContract('PostgreSQL', open);
pullContract('PostgreSQL', open);
erasureContract('PostgreSQL', open);
figuresContract('PostgreSQL', open);
