import { useState } from 'react';
import type { Text2 } from '../../src/domain/text.ts';
import { useT } from '../../src/ui/i18n/useT.ts';
import { AnswerButtons, type AnswerOption, type AnswerValue } from '../../src/ui/kit/AnswerButtons.tsx';
import { Card } from '../../src/ui/kit/Card.tsx';
import { DraftTextArea } from '../../src/ui/kit/DraftTextArea.tsx';
import { IconButton } from '../../src/ui/kit/IconButton.tsx';
import { PageHeader } from '../../src/ui/kit/PageHeader.tsx';
import { PhotoStrip } from '../../src/ui/kit/PhotoStrip.tsx';
import { ProgressBar } from '../../src/ui/kit/ProgressBar.tsx';
import { Section } from '../../src/ui/kit/Section.tsx';
import { Stack } from '../../src/ui/kit/Stack.tsx';
import { StatusChip } from '../../src/ui/kit/StatusChip.tsx';
import type { Tone } from '../../src/ui/kit/tone.ts';

type Row = readonly [AnswerValue, Tone, Text2, Text2?];
const YES_NO: readonly Row[] = [
  ['yes', 'good', { zh: '是', en: 'Yes' }],
  ['partly', 'watch', { zh: '部分', en: 'Partly' }],
  ['no', 'weak', { zh: '否', en: 'No' }],
];
const SCALE: readonly Row[] = [
  [0, 'weak', { zh: '0', en: '0' }, { zh: '没有做', en: 'Not done' }],
  [1, 'weak', { zh: '1', en: '1' }, { zh: '偶有、基本无效', en: 'Rare, hardly effective' }],
  [2, 'watch', { zh: '2', en: '2' }, { zh: '做了但缺漏多', en: 'Done with many gaps' }],
  [3, 'watch', { zh: '3', en: '3' }, { zh: '达到基本要求', en: 'Basic requirement met' }],
  [4, 'good', { zh: '4', en: '4' }, { zh: '良好,仅小缺', en: 'Good, small gaps' }],
  [5, 'good', { zh: '5', en: '5' }, { zh: '完全做到,可作示范', en: 'Fully done, a model for others' }],
];
const BLANKS: readonly Row[] = [
  ['na', 'unknown', { zh: '不适用', en: 'Not applicable' }],
  ['not-observed', 'unknown', { zh: '未观察到', en: 'Not observed' }],
];
const ICONS = { na: 'minus', 'not-observed': 'eye-off' } as const;

interface ItemProps {
  readonly number: string;
  readonly question: Text2;
  readonly rows: readonly Row[];
  readonly start: AnswerValue | null;
  readonly full?: boolean;
}

function Item({ number, question, rows, start, full }: ItemProps) {
  const { text } = useT();
  const [value, setValue] = useState(start);
  const options = (from: readonly Row[]): AnswerOption[] =>
    from.map(([answer, tone, label, hint]) => ({
      value: answer,
      tone,
      label: text(label),
      hint: hint && text(hint),
      icon: answer === 'na' || answer === 'not-observed' ? ICONS[answer] : undefined,
    }));
  return (
    <Card as="article" active={full}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px', justifyContent: 'end', marginBottom: '12px' }}>
        <div style={{ flex: '1 1 12rem' }}>
          <small>{number}</small>
          <h3>{text(question)}</h3>
        </div>
        <div style={{ display: 'flex' }}>
          <IconButton icon="guide" label="guide" />
          <IconButton icon="clock" label="clock" />
          <IconButton icon="camera" label="photos" badge="2" />
        </div>
      </div>
      <AnswerButtons
        name={number}
        label={text(question)}
        options={options(rows)}
        secondary={options(BLANKS)}
        value={value}
        onAnswer={setValue}
        onClear={() => setValue(null)}
      />
      {full && (
        <div style={{ display: 'grid', gap: '16px', marginTop: '16px' }}>
          <DraftTextArea
            label={text({ zh: '备注', en: 'Note' })}
            value={text({ zh: '接待台后方有纸箱,已当场移走。', en: 'Boxes behind the desk, removed at once.' })}
            onCommit={() => undefined}
          />
          <PhotoStrip
            label={text(question)}
            photos={[
              { id: 'a', src: '/icons/icon.svg' },
              { id: 'b', src: null },
            ]}
            onAdd={() => undefined}
            onOpen={() => undefined}
            onRemove={() => undefined}
          />
        </div>
      )}
    </Card>
  );
}

export function AuditView() {
  const { text } = useT();
  return (
    <>
      <PageHeader
        eyebrow={text({ zh: '上海浦东 · 第 2 次访店', en: 'Shanghai Pudong · visit 2' })}
        title={text({ zh: '5S 管理', en: '5S management' })}
        backHref="#back"
        backLabel={text({ zh: '第 2 次访店', en: 'Visit 2' })}
        actions={<StatusChip tone="watch" />}
      >
        <ProgressBar label="progress" value={24} max={75} showFigures />
      </PageHeader>
      <Section title={text({ zh: '接待区', en: 'Reception' })}>
        <Stack>
          <Item
            number="1.01"
            question={{
              zh: '接待台整洁,台面无与接待无关的物品',
              en: 'The reception desk is tidy and free of anything unrelated',
            }}
            rows={YES_NO}
            start="yes"
            full
          />
          <Item
            number="1.02"
            question={{
              zh: '客户进店 60 秒内有人主动迎接',
              en: 'Each customer is greeted within 60 seconds of entering',
            }}
            rows={SCALE}
            start={3}
          />
          <Item
            number="1.03"
            question={{ zh: '展车内外清洁,钥匙与电瓶状态正常', en: 'Display cars are clean inside and out' }}
            rows={YES_NO}
            start="not-observed"
          />
          <Item
            number="1.04"
            question={{ zh: '洽谈区桌面一客一清', en: 'Tables are cleared after each customer' }}
            rows={SCALE}
            start={null}
          />
        </Stack>
      </Section>
    </>
  );
}
