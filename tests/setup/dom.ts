import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine is no failure: screens come in chunks of their own, and the database takes its time.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
});
