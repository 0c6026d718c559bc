import { useCallback, useEffect, useState } from 'react';

export type StorageFacts = {
  /** Whether the browser has promised to keep the data; null where it gives no answer. */
  readonly persisted: boolean | null;
  /** Bytes in use; null where the browser does not say. It is shown and never decides anything: it may be wrong. */
  readonly usage: number | null;
};

const UNKNOWN: StorageFacts = { persisted: null, usage: null };

async function readFacts(): Promise<StorageFacts> {
  // WebKit has no navigator.storage in some windows.
  const { storage } = navigator as { storage?: StorageManager };
  const [persisted, estimate] = await Promise.all([
    storage?.persisted?.().catch(() => null) ?? null,
    storage?.estimate?.().catch(() => null) ?? null,
  ]);
  return { persisted, usage: estimate?.usage ?? null };
}

/** Asks the browser to keep the data. It may ask the person in turn (Firefox), so nothing waits for the answer. */
export async function askToPersist(): Promise<boolean | null> {
  const { storage } = navigator as { storage?: StorageManager };
  return (await storage?.persist?.().catch(() => null)) ?? null;
}

/** What the browser says of the tablet's storage, and the way to ask it to keep the data. */
export function useStorageFacts(): StorageFacts & { readonly ask: () => void } {
  const [facts, setFacts] = useState(UNKNOWN);

  useEffect(() => {
    let wanted = true;
    void readFacts().then((found) => {
      if (wanted) setFacts(found);
    });
    return () => {
      wanted = false;
    };
  }, []);

  const ask = useCallback(() => {
    void askToPersist().then(readFacts).then(setFacts);
  }, []);
  return { ...facts, ask };
}
