import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../kit/Section.tsx';
import { Stack } from '../../../kit/Stack.tsx';
import { Note } from './Note.tsx';
import css from './Panel.module.css';
import { ReviewCard } from './ReviewCard.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import type { PanelProps } from './SlotPanel.tsx';

/** H/A customers one by one, by card number or initials, then what the lost ones teach. */
export function ReviewsPanel({ desk }: PanelProps) {
  const { t } = useT();
  const { reviews } = desk.view.meeting;
  return (
    <Section title={t('meeting.reviews')} detail={t('meeting.reviewsHint')}>
      <Stack>
        <ReviewForm desk={desk} />
        {reviews.length === 0 && <p className={css.hint}>{t('meeting.noReviews')}</p>}
        {reviews.map((review) => (
          <ReviewCard key={review.id} desk={desk} review={review} />
        ))}
        <Note desk={desk} topic="lost" label={t('meeting.lost')} />
      </Stack>
    </Section>
  );
}
