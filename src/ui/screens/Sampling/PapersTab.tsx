import type { ReactNode } from 'react';
import { useMemo } from 'react';
import {
  COMMENT_STATES,
  type CommentState,
  PAPER_STATES,
  STAFF_PAPERS,
  type StaffPaper,
} from '../../../domain/sampling/parts.ts';
import { staffCheckOf, staffField } from '../../../domain/sampling/sampling.ts';
import type { Staff } from '../../../domain/staff.ts';
import { paths } from '../../app/paths.ts';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { useT } from '../../i18n/useT.ts';
import { AnswerButtons, type AnswerOption } from '../../kit/AnswerButtons.tsx';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Section } from '../../kit/Section.tsx';
import css from './Papers.module.css';
import { useSampling } from './useSampling.ts';

/** The two tables and one card of each salesperson (seed: 二表一卡). */
export function PapersTab() {
  const { t } = useT();
  const { sellers, visit, summary } = useSampling();
  if (sellers.length === 0) {
    const action = (
      <ButtonLink variant="primary" icon="person" href={paths.programmeStaff(visit.programmeId)}>
        {t('papers.toStaff')}
      </ButtonLink>
    );
    return (
      <EmptyState icon="person" title={t('papers.emptyTitle')} action={action}>
        <p>{t('papers.empty')}</p>
      </EmptyState>
    );
  }
  const { daily } = summary;
  return (
    <Section title={t('sampling.tab.papers')} detail={t('papers.detail')} actions={<AllThere />}>
      {daily.seen > 0 && <p className={css.share}>{t('papers.dailyShare', daily)}</p>}
      <ul className={css.people}>
        {sellers.map((person) => (
          <Card as="li" key={person.id}>
            <SellerPapers person={person} />
          </Card>
        ))}
      </ul>
    </Section>
  );
}

/** Most days all reports are there: one tap for those not looked at yet. */
function AllThere() {
  const { t } = useT();
  const { sellers, sampling, write } = useSampling();
  const offerUndo = useOfferUndo();
  const open = sellers.filter(({ id }) => staffCheckOf(sampling, id).papers.daily === null);
  if (open.length === 0) return null;
  const markAll = async (): Promise<void> => {
    const set = Object.fromEntries(open.map(({ id }) => [staffField(id, 'daily'), 'yes']));
    offerUndo(t('papers.allThereDone'), await write(set));
  };
  return (
    <Button icon="check" onClick={() => void markAll()}>
      {t('papers.allThere')}
    </Button>
  );
}

const TONES = { yes: 'good', no: 'weak', off: 'unknown' } as const;
const COMMENT_TONES = { specific: 'good', general: 'watch', signature: 'weak', none: 'unknown' } as const;

type Options = Readonly<Record<'all' | 'main' | 'side', readonly AnswerOption[]>>;

/** Keys of one question; the last of them is the small one. */
function useOptions(): { readonly paper: Options; readonly comment: Options } {
  const { t } = useT();
  return useMemo(() => {
    const papers = PAPER_STATES.map((value) => ({
      value,
      label: t(`papers.${value}`),
      tone: TONES[value],
      icon: value === 'off' ? ('minus' as const) : undefined,
    }));
    const comments = COMMENT_STATES.map((value) => ({
      value,
      label: t(`papers.comment.${value}`),
      tone: COMMENT_TONES[value],
      icon: value === 'none' ? ('minus' as const) : undefined,
    }));
    const split = (options: readonly AnswerOption[]): Options => ({
      all: options,
      main: options.slice(0, -1),
      side: options.slice(-1),
    });
    return { paper: split(papers), comment: split(comments) };
  }, [t]);
}

function SellerPapers({ person }: { readonly person: Staff }) {
  const { t } = useT();
  const { sampling, summary, write } = useSampling();
  const { paper: keys, comment: commentKeys } = useOptions();
  const { papers, comment } = staffCheckOf(sampling, person.id);
  const traced = summary.traced.filter(({ card }) => card.staffId === person.id);
  const agree = traced.filter(({ chain }) => chain.papersAgree).length;
  const set = (part: StaffPaper | 'comment', value: string | null): void =>
    void write({ [staffField(person.id, part)]: value });
  return (
    <div className={css.person}>
      <div>
        <h3>{person.name}</h3>
        <p className={css.quiet}>
          {traced.length > 0 ? t('papers.traced', { seen: traced.length, good: agree }) : t('papers.noTrace')}
        </p>
      </div>
      {STAFF_PAPERS.map((paper) => (
        <Question key={paper} title={t(`papers.${paper}`)}>
          <AnswerButtons
            name={`${person.id}-${paper}`}
            label={t('papers.question', { name: person.name, paper: t(`papers.${paper}`) })}
            options={paper === 'daily' ? keys.all : keys.main}
            value={papers[paper]}
            onAnswer={(value) => set(paper, String(value))}
            onClear={() => set(paper, null)}
          />
        </Question>
      ))}
      {papers.daily === 'yes' && (
        <Question title={t('papers.comment')}>
          <CommentKeys
            person={person}
            keys={commentKeys}
            value={comment}
            onComment={(value) => set('comment', value)}
          />
        </Question>
      )}
    </div>
  );
}

function Question({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={css.question}>
      <p className={css.title}>{title}</p>
      {children}
    </div>
  );
}

type CommentKeysProps = {
  readonly person: Staff;
  readonly keys: Options;
  readonly value: CommentState | null;
  readonly onComment: (value: string | null) => void;
};

function CommentKeys({ person, keys, value, onComment }: CommentKeysProps) {
  const { t } = useT();
  return (
    <AnswerButtons
      name={`${person.id}-comment`}
      label={t('papers.question', { name: person.name, paper: t('papers.comment') })}
      options={keys.main}
      secondary={keys.side}
      value={value}
      onAnswer={(answer) => onComment(String(answer))}
      onClear={() => onComment(null)}
    />
  );
}
