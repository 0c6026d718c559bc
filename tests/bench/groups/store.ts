import { ask, closeProfile, openProfile, type Profile } from '../browser.ts';
import type { StorePage } from '../pages/storePage.ts';
import type { Part, Run } from '../run.ts';
import { measureBulk, measureReads } from './lists.ts';
import { measureSize, measureTap } from './tap.ts';

const MANY = 10_000;
const FEW = 10;

async function seededProfile({ site }: Run, audits: number): Promise<Profile> {
  const profile = await openProfile();
  await profile.page.goto(`${site.origin}/store.html`);
  await ask<StorePage, 'seed'>(profile.page, 'seed', { audits });
  // What was written is compacted when the database is opened again; it must not be while taps are measured.
  await profile.page.reload();
  return profile;
}

/** G1, G3, G4 and G5: the store, on 10,000 audits of 70 answers. */
export const storePart: Part = async (run) => {
  if (!run.wants('G1', 'G3', 'G4', 'G5')) return;
  run.say(`storing ${MANY} audits twice, for both sides`);
  const many = await seededProfile(run, MANY);
  try {
    if (run.wants('G1')) await measureTap(run, many);
    if (run.wants('G3')) await compareWithFew(run, many);
    if (run.wants('G4', 'G5')) await measureReads(run, many);
    if (run.wants('G5')) await measureBulk(run, many);
  } finally {
    await closeProfile(many);
  }
};

async function compareWithFew(run: Run, many: Profile): Promise<void> {
  const few = await seededProfile(run, FEW);
  try {
    await measureSize(run, { few, many });
  } finally {
    await closeProfile(few);
  }
}
