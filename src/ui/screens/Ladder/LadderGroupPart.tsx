import { useMemo } from 'react';
import type { Photo } from '../../../domain/answers.ts';
import type { VisitNo } from '../../../domain/records.ts';
import { LadderCells } from '../../app/ladder/LadderCells.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useThumbs } from '../../app/useThumbs.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './LadderScreen.module.css';
import type { LadderGroup, LadderLine } from './ladderView.ts';

type LadderGroupPartProps = { readonly group: LadderGroup; readonly now: VisitNo };

/** The items of one checklist. */
export function LadderGroupPart({ group: { entry, auditId, lines }, now }: LadderGroupPartProps) {
  const { t, text } = useT();
  return (
    <Section
      title={text(entry.title)}
      actions={
        auditId && (
          <ButtonLink variant="plain" icon="next" iconEnd href={paths.audit(auditId)}>
            {t('ladder.open')}
          </ButtonLink>
        )
      }
    >
      <ul className={css.lines}>
        {lines.map((line) => (
          <Line key={line.item.id} line={line} now={now} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ line: { item, section, rungs }, now }: { readonly line: LadderLine; readonly now: VisitNo }) {
  const { t, text } = useT();
  const note = rungs.at(-1)?.note;
  return (
    <li className={css.line} data-print="whole">
      <h3 className={css.title}>{text(item.label)}</h3>
      <p className={css.facts}>
        {text(section.title)} · {t('ladder.weight', { weight: item.weight })}
      </p>
      <LadderCells scale={item.scale} rungs={rungs} now={now} />
      {note && <p className={css.note}>{note}</p>}
      <PhotoPair rungs={rungs} />
    </li>
  );
}

type Shown = { readonly no: VisitNo; readonly photo: Photo };

/** How it looked first, and how it looks now: the first photo of the first visit that has one, and the last of the last. */
function pairOf(rungs: LadderLine['rungs']): Shown[] {
  const shown = rungs.flatMap(({ no, photos }) => photos.map((photo) => ({ no, photo })));
  const first = shown[0];
  const last = shown.at(-1);
  return [...(first ? [first] : []), ...(last && last.no !== first?.no ? [last] : [])];
}

function PhotoPair({ rungs }: Pick<LadderLine, 'rungs'>) {
  const { t } = useT();
  const tablet = useTablet();
  const pair = useMemo(() => pairOf(rungs), [rungs]);
  const photos = useMemo(() => pair.map(({ photo }) => photo), [pair]);
  const urls = useThumbs(tablet, photos, null);
  if (pair.length === 0) return null;
  return (
    <div className={css.pair}>
      {pair.map(({ no, photo }) => (
        <figure key={photo.id} className={css.photo}>
          {urls[photo.sha256] && <img src={urls[photo.sha256]} alt={t('ladder.photoOf', { no })} />}
          <figcaption>{t('visit.no', { no })}</figcaption>
        </figure>
      ))}
    </div>
  );
}
