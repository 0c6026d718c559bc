// Preloaded by the npm scripts (`node --import`), in plain JavaScript so that any Node can say what is wrong.
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  console.error(
    `This runs on Node 26, and this is Node ${process.versions.node}.\n` +
      'Start it through npm (npm start, npm test …): `npm ci` installs the right Node into node_modules/.bin.\n' +
      'If it did not, there is none for this platform: install Node 26 yourself.',
  );
  process.exit(1);
}
