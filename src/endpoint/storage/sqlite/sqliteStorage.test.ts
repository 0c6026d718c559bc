import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { erasureContract } from '../../../../tests/endpoint/erasureContract.ts';
import { figuresContract } from '../../../../tests/endpoint/figuresContract.ts';
import { pullContract } from '../../../../tests/endpoint/pullContract.ts';
import { storageContract } from '../../../../tests/endpoint/storageContract.ts';
import { webhookContract } from '../../../../tests/endpoint/webhookContract.ts';
import { openFile } from './openFile.ts';
import { sqliteStorage } from './sqliteStorage.ts';

async function open() {
  const directory = mkdtempSync(join(tmpdir(), 'showroom-storage-'));
  const storage = sqliteStorage(openFile(directory, false));
  return {
    storage,
    close: async () => {
      await storage.close();
      rmSync(directory, { recursive: true });
    },
  };
}

storageContract('SQLite', open);
webhookContract('SQLite', open);
pullContract('SQLite', open);
erasureContract('SQLite', open);
figuresContract('SQLite', open);
