// npm run dev: Vite with hot reload on http://localhost:5173, and behind it the endpoint, restarted when it changes.
import { runTogether } from './children.ts';

runTogether([
  ['--watch', '--watch-preserve-output', 'src/endpoint/main.ts'],
  ['node_modules/vite/bin/vite.js', '--strictPort'],
]);
