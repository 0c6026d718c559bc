// npm start: builds the app if need be and starts the endpoint, which serves it.
import process from 'node:process';
import { buildIfStale } from './build.ts';
import { runTogether } from './children.ts';

await buildIfStale();
runTogether([['src/endpoint/main.ts', ...process.argv.slice(2)]]);
