// A real IndexedDB for the store's tests.
import 'fake-indexeddb/auto';
