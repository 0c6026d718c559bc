// npm run demo: as npm start, and tells the address at which the app opens with a sample dealer in it.
import process from 'node:process';
import { buildIfStale } from './build.ts';
import { runTogether } from './children.ts';

await buildIfStale();
console.log(`Demo: http://localhost:${process.env.PORT ?? 8080}/?demo`);
runTogether([['src/endpoint/main.ts', ...process.argv.slice(2)]]);
