import type { Panel } from '../../../../domain/meetings/agenda.ts';
import type { MeetingDesk } from '../desk.ts';
import { BoardPanel } from './BoardPanel.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { DrillPanel } from './DrillPanel.tsx';
import { DutiesPanel } from './DutiesPanel.tsx';
import { GroomingPanel } from './GroomingPanel.tsx';
import { InfoPanel } from './InfoPanel.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';
import { PromisesPanel } from './PromisesPanel.tsx';
import { ResultsPanel } from './ResultsPanel.tsx';
import { ReviewsPanel } from './ReviewsPanel.tsx';
import { RollPanel } from './RollPanel.tsx';
import { TomorrowPanel } from './TomorrowPanel.tsx';

export type PanelProps = { readonly desk: MeetingDesk };

type SlotPanelProps = PanelProps & { readonly panel: Panel };

/** What is done in a slot of the agenda. */
export function SlotPanel({ desk, panel }: SlotPanelProps) {
  switch (panel) {
    case 'roll':
      return <RollPanel desk={desk} />;
    case 'grooming':
      return <GroomingPanel desk={desk} />;
    case 'board':
      return <BoardPanel desk={desk} />;
    case 'promises':
      return <PromisesPanel desk={desk} />;
    case 'info':
      return <InfoPanel desk={desk} />;
    case 'drill':
      return <DrillPanel desk={desk} />;
    case 'duties':
      return <DutiesPanel desk={desk} />;
    case 'close':
      return <ClosePanel desk={desk} topic="focus" />;
    case 'results':
      return <ResultsPanel desk={desk} />;
    case 'reviews':
      return <ReviewsPanel desk={desk} />;
    case 'checks':
      return <ChecksPanel desk={desk} />;
    case 'problems':
      return <ProblemsPanel desk={desk} />;
    case 'tomorrow':
      return <TomorrowPanel desk={desk} />;
    case 'praise':
      return <ClosePanel desk={desk} topic="praise" />;
  }
}
