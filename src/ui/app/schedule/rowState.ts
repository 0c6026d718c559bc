import type { RowState } from '../../../domain/fields/rowStates.ts';
import type { IconName } from '../../kit/iconPaths.ts';
import type { Tone } from '../../kit/tone.ts';

/** How the state of a row looks; its word is `schedule.state.<state>`. */
export const ROW_LOOKS: Readonly<Record<RowState, { readonly tone: Tone; readonly icon: IconName }>> = {
  planned: { tone: 'unknown', icon: 'clock' },
  done: { tone: 'good', icon: 'check' },
  moved: { tone: 'watch', icon: 'next' },
  dropped: { tone: 'unknown', icon: 'cross' },
};
