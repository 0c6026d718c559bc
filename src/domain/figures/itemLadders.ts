import type { TemplateOf } from '../bundle/content.ts';
import { type ItemTrend, type Rung, trendOf } from '../ladder/ladder.ts';
import type { VisitNo } from '../records.ts';
import { answerLine, saidAt } from './answerLine.ts';
import { countedAudits, type FiledAudit } from './filedAudit.ts';
import { type TrendLine, trendLetters } from './trendLines.ts';

/** A checklist as it counted in one visit: the answers to all items of that version, one letter each. */
export type LadderLine = {
  readonly templateId: string;
  readonly templateVersion: number;
  readonly no: VisitNo;
  readonly line: string;
};

const NOTHING = { value: null, carried: false } as const;

function lineOf({ template, visitNo, answers }: FiledAudit): LadderLine {
  const said = new Map(answers.map((answer) => [answer.itemId, answer]));
  const items = template.sections.flatMap((section) => section.items);
  const line = answerLine(items.map(({ id }) => said.get(id) ?? NOTHING));
  return { templateId: template.id, templateVersion: template.version, no: visitNo, line };
}

/** What the visits of a programme said, in the order of visits. */
export const ladderLines = (audits: readonly FiledAudit[]): LadderLine[] => countedAudits(audits).map(lineOf);

/** Item id → its place, for each version of a checklist. */
function placesOf(templateOf: TemplateOf): (line: LadderLine) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return ({ templateId, templateVersion }) => {
    const key = `${templateId}@${templateVersion}`;
    const before = known.get(key);
    if (before) return before;
    const items = templateOf(templateId, templateVersion)?.sections.flatMap((section) => section.items) ?? [];
    const places = new Map(items.map(({ id }, at) => [id, at]));
    known.set(key, places);
    return places;
  };
}

export type ItemLadder = {
  readonly templateId: string;
  readonly itemId: string;
  /** In the order of visits; only where the item was asked and answered. */
  readonly rungs: readonly Rung[];
  /** What has become of it by the last visit that looked at its checklist; null while nobody has judged it. */
  readonly trend: ItemTrend | null;
};

type LadderOf = (lines: readonly LadderLine[], itemId: string) => ItemLadder | undefined;

function ladderOf(places: ReturnType<typeof placesOf>): LadderOf {
  return (lines, itemId) => {
    const rungs = lines.flatMap((line): Rung[] => {
      const at = places(line).get(itemId);
      if (at === undefined) return [];
      const said = saidAt(line.line, at);
      return said.value === null ? [] : [{ no: line.no, ...said }];
    });
    const [last] = lines.slice(-1);
    if (!last || rungs.length === 0) return undefined;
    return { templateId: last.templateId, itemId, rungs, trend: trendOf(rungs, last.no) };
  };
}

/** Reads what the visits said of items from the lines of a programme. */
export function ladderReader(templateOf: TemplateOf) {
  const places = placesOf(templateOf);
  const read = ladderOf(places);

  /** Undefined where nobody has answered it. */
  function one(lines: readonly LadderLine[], item: Pick<ItemLadder, 'templateId' | 'itemId'>): ItemLadder | undefined {
    const own = lines.filter(({ templateId }) => templateId === item.templateId);
    return read(own, item.itemId);
  }

  function trends(lines: readonly LadderLine[]): TrendLine[] {
    return [...Map.groupBy(lines, ({ templateId }) => templateId).values()].flatMap((own) => {
      const last = own.at(-1);
      if (!last) return [];
      const { templateId, templateVersion } = last;
      const found = [...places(last).keys()].map((itemId) => read(own, itemId)?.trend ?? null);
      return [{ templateId, templateVersion, line: trendLetters(found) }];
    });
  }

  return { one, trends };
}

export type LadderReader = ReturnType<typeof ladderReader>;
