import { useCallback } from 'react';
import { CUSTOMER_GRADES } from '../../../domain/catalogue/grades.ts';
import type { Dealer } from '../../../domain/records.ts';
import { defaultGrade, type GradeDays } from '../../../domain/sampling/grades.ts';
import type { GradeRule } from '../../../domain/sampling/parts.ts';
import { gradesOfDealer, saveGrade } from '../../../store/grades.ts';
import { dealerById } from '../../../store/records.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { GradeHelper } from '../../app/grading/GradeHelper.tsx';
import { MissingPage } from '../../app/MissingPage.tsx';
import { paths } from '../../app/paths.ts';
import { useTablet } from '../../app/TabletContext.tsx';
import { useLive } from '../../app/useLive.ts';
import { useOfferUndo } from '../../app/useOfferUndo.ts';
import { usePageTitle } from '../../app/usePageTitle.ts';
import { useT } from '../../i18n/useT.ts';
import { Card } from '../../kit/Card.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { GradeRow } from './GradeRow.tsx';
import css from './GradesScreen.module.css';

type GradesView = { readonly dealer: Dealer; readonly rules: readonly GradeRule[] };

async function gradesView(tablet: Tablet, dealerId: string): Promise<GradesView | null> {
  const [dealer, rules] = await Promise.all([dealerById(tablet, dealerId), gradesOfDealer(tablet, dealerId)]);
  return dealer ? { dealer, rules } : null;
}

/** Customer grades and follow-up cycles of one dealer (seed: 客户分级管理、客户追踪), and an aid for grading. */
export function GradesScreen({ dealerId }: { readonly dealerId: string }) {
  const { t } = useT();
  const view = useLive((tablet) => gradesView(tablet, dealerId), [dealerId]);
  usePageTitle(view ? `${t('grades.title')} · ${view.dealer.name}` : '');
  if (view === undefined) return null;
  if (!view) return <MissingPage record />;
  const { dealer, rules } = view;
  return (
    <>
      <PageHeader eyebrow={dealer.name} title={t('grades.title')} backHref={paths.dealer(dealer.id)}>
        {t('grades.lead')}
      </PageHeader>
      <Section title={t('grades.table')}>
        <GradeTable dealerId={dealer.id} rules={rules} />
      </Section>
      <Section title={t('grades.helper')} detail={t('grades.helperDetail')}>
        <Card>
          <GradeHelper rules={rules} />
        </Card>
      </Section>
    </>
  );
}

function GradeTable({ dealerId, rules }: { readonly dealerId: string; readonly rules: readonly GradeRule[] }) {
  const { t } = useT();
  const tablet = useTablet();
  const offerUndo = useOfferUndo();
  const save = useCallback(
    async (code: GradeRule['code'], days: GradeDays | null) => {
      offerUndo(t('grades.saved', { code }), await saveGrade(tablet, { dealerId, code }, days));
    },
    [tablet, dealerId, offerUndo, t],
  );
  return (
    <ul className={css.rows}>
      {CUSTOMER_GRADES.map(({ code, title }) => (
        <GradeRow
          key={code}
          title={title}
          rule={rules.find((rule) => rule.code === code) ?? defaultGrade(code)}
          onSave={(days) => void save(code, days)}
        />
      ))}
    </ul>
  );
}
