import { useState } from 'react';
import type { TracedCard } from '../../../domain/sampling/summary.ts';
import { useT } from '../../i18n/useT.ts';
import { List, ListRow } from '../../kit/List.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { Section } from '../../kit/Section.tsx';
import { Stack } from '../../kit/Stack.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { DrawForm } from './DrawForm.tsx';
import { DrawRecord } from './DrawRecord.tsx';
import css from './Sampling.module.css';
import { TraceSheet } from './TraceSheet.tsx';
import { useSampling } from './useSampling.ts';

/** The draw, and each drawn customer with what was found. */
export function CardsTab() {
  const { t, date } = useT();
  const { sampling, summary } = useSampling();
  const [open, setOpen] = useState<number>();
  const { traced } = summary;
  if (sampling.draws.length === 0) return <DrawForm />;
  const done = traced.filter(({ chain }) => chain.done).length;
  const progress = t('trace.progress', { done, count: traced.length });
  return (
    <Stack gap="s">
      <DrawRecord />
      <Section title={t('trace.list')} detail={t('sampling.judgedOn', { date: date(sampling.on) })}>
        <div className={css.progress}>
          <p>{progress}</p>
          <ProgressBar label={progress} value={done} max={traced.length} />
        </div>
        <List>
          {traced.map((each) => (
            <CardRow key={each.card.number} traced={each} onOpen={setOpen} />
          ))}
        </List>
      </Section>
      <TraceSheet number={open} onTurn={setOpen} />
    </Stack>
  );
}

type CardRowProps = { readonly traced: TracedCard; readonly onOpen: (number: number) => void };

function CardRow({ traced: { card, chain }, onOpen }: CardRowProps) {
  const { t } = useT();
  const faults = chain.faults.map((fault) => t(`trace.fault.${fault}`)).join(' · ');
  return (
    <ListRow
      title={`${t('trace.number', { number: card.number })} · ${card.ref || t('trace.refMissing')}`}
      detail={faults || undefined}
      trailing={<ChainChip traced={{ card, chain }} />}
      onPress={() => onOpen(card.number)}
    />
  );
}

function ChainChip({ traced: { chain } }: { readonly traced: TracedCard }) {
  const { t } = useT();
  const { faults, done, untouched } = chain;
  if (faults.length > 0) return <StatusChip tone="weak">{t('trace.faults', { count: faults.length })}</StatusChip>;
  if (done) return <StatusChip tone="good">{t('trace.sound')}</StatusChip>;
  return (
    <StatusChip tone="unknown" icon={untouched ? 'minus' : 'half'}>
      {t(untouched ? 'trace.open' : 'trace.begun')}
    </StatusChip>
  );
}
