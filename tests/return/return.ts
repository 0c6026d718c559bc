// npm run return: twenty tablets come back after ninety days without a network, all in the same minute. Minutes long.
import 'fake-indexeddb/auto';
import process from 'node:process';
import { comeBack } from './comeBack.ts';
import { reportOf } from './report.ts';

const returned = await comeBack({
  tablets: 20,
  work: { days: 90, auditEvery: 3, photos: 2, photoBytes: 60_000, largeBytes: 700_000, busyPhotos: 100 },
  // By then each waits for up to a minute or so between two tries.
  inVain: 40_000,
  requestsPerMinute: 120,
  heldFor: 12_000,
  patience: 10 * 60_000,
});
console.log(reportOf(returned));
for (const line of returned.endpointFailures) console.log(`FAILED ${line}`);
const isDrained = returned.unsentLeft === 0 && returned.unequal === 0;
const isPolite = returned.ways.every(({ impatient, end }) => impatient === 0 && Number.isFinite(end));
process.exit(isDrained && isPolite && returned.endpointFailures.length === 0 ? 0 : 1);
