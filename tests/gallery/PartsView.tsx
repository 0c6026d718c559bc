import { useState } from 'react';
import { useT } from '../../src/ui/i18n/useT.ts';
import { Button } from '../../src/ui/kit/Button.tsx';
import { Card } from '../../src/ui/kit/Card.tsx';
import { CopiesLight } from '../../src/ui/kit/CopiesLight.tsx';
import { CopiesTrail } from '../../src/ui/kit/CopiesTrail.tsx';
import { COPY_PLACES } from '../../src/ui/kit/copies.ts';
import { DefinitionList } from '../../src/ui/kit/DefinitionList.tsx';
import { EmptyState } from '../../src/ui/kit/EmptyState.tsx';
import { Icon } from '../../src/ui/kit/Icon.tsx';
import { ICON_PATHS, type IconName } from '../../src/ui/kit/iconPaths.ts';
import { Kbd } from '../../src/ui/kit/Kbd.tsx';
import { List, ListRow } from '../../src/ui/kit/List.tsx';
import { PageHeader } from '../../src/ui/kit/PageHeader.tsx';
import { ProgressRing } from '../../src/ui/kit/ProgressRing.tsx';
import { ScoreBar } from '../../src/ui/kit/ScoreBar.tsx';
import { ScoreFigure } from '../../src/ui/kit/ScoreFigure.tsx';
import { Section } from '../../src/ui/kit/Section.tsx';
import { SignatureInk } from '../../src/ui/kit/SignatureInk.tsx';
import { StatusChip } from '../../src/ui/kit/StatusChip.tsx';
import { Tabs } from '../../src/ui/kit/Tabs.tsx';
import { Toast } from '../../src/ui/kit/Toast.tsx';
import { TONES } from '../../src/ui/kit/tone.ts';

const row = { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' } as const;
const names = Object.keys(ICON_PATHS) as IconName[];

export function PartsView() {
  const { text, date } = useT();
  const [tab, setTab] = useState<'visits' | 'actions'>('visits');
  return (
    <>
      <PageHeader title={text({ zh: '上海浦东展厅', en: 'Shanghai Pudong' })}>
        {date('2026-11-23', 'weekday')}
      </PageHeader>
      <Section title={text({ zh: '状态', en: 'States' })}>
        <div style={row}>
          {TONES.map((tone) => (
            <StatusChip key={tone} tone={tone} />
          ))}
          {COPY_PLACES.map((place) => (
            <CopiesLight key={place} place={place} />
          ))}
          <Kbd>Y</Kbd> <Kbd>1</Kbd>
        </div>
        <br />
        <CopiesTrail reached={['on-tablet', 'in-file']} />
      </Section>
      <Section title={text({ zh: '得分', en: 'Scores' })} detail={text({ zh: '第 2 次访店', en: 'Visit 2' })}>
        <Card>
          <div style={{ ...row, gap: '48px', marginBottom: '16px' }}>
            <ScoreFigure label={text({ zh: '总分', en: 'Total' })} score={82} coverage={0.64} provisional size="l" />
            <ScoreFigure label={text({ zh: '晨夕会', en: 'Meetings' })} score={null} coverage={0} />
          </div>
          <div style={{ display: 'grid', gap: '12px' }}>
            <ScoreBar label={text({ zh: '展厅管理', en: 'Showroom' })} score={91.5} tone="good" />
            <ScoreBar label={text({ zh: '客源管理', en: 'Customer source' })} score={64.2} tone="watch" />
            <ScoreBar label={text({ zh: '晨夕会', en: 'Meetings' })} score={31} tone="weak" />
            <ScoreBar label={text({ zh: '业服共战', en: 'Sales and service' })} score={null} />
          </div>
        </Card>
      </Section>
      <Section
        title={text({ zh: '列表', en: 'Lists' })}
        actions={<Button icon="plus">{text({ zh: '新建', en: 'New' })}</Button>}
      >
        <Tabs
          label="x"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'visits', label: text({ zh: '访店', en: 'Visits' }), badge: '4' },
            { id: 'actions', label: text({ zh: '行动', en: 'Actions' }) },
          ]}
        >
          {tab === 'visits' ? (
            <List>
              <ListRow
                href="#1"
                icon="check-circle"
                title={text({ zh: '5S 管理', en: '5S management' })}
                detail={date('2026-11-23')}
                trailing={<CopiesLight place="safe" />}
              />
              <ListRow
                href="#2"
                title={text({ zh: '销售流程', en: 'Sales process' })}
                detail={date('2026-11-24')}
                trailing={
                  <>
                    <StatusChip tone="watch" /> 64.2
                  </>
                }
                current
              />
              <ListRow
                title={text({ zh: '硬件', en: 'Hardware' })}
                trailing={<ProgressRing label="x" value={12} max={30} />}
              />
              <ListRow
                title={text({ zh: '晨会', en: 'Morning meeting' })}
                trailing={<ProgressRing label="x" value={3} max={3} />}
              />
            </List>
          ) : (
            <EmptyState
              icon="flag"
              title={text({ zh: '还没有行动', en: 'No action yet' })}
              action={<Button variant="primary">{text({ zh: '开始检核', en: 'Start an audit' })}</Button>}
            >
              <p>
                {text({ zh: '检核中的每个不足都会成为一项行动。', en: 'Each finding of an audit ends in an action.' })}
              </p>
            </EmptyState>
          )}
        </Tabs>
      </Section>
      <Section title={text({ zh: '资料', en: 'Facts' })}>
        <DefinitionList
          items={[
            { term: text({ zh: '城市', en: 'City' }), detail: '上海' },
            {
              term: text({ zh: '签名', en: 'Signature' }),
              detail: <SignatureInk label="x" strokes={[[100, 600, 400, 200, 700, 800]]} />,
            },
          ]}
        />
        <Toast
          message={{ id: '1', tone: 'good', text: text({ zh: '已导出', en: 'Exported' }) }}
          onExpire={() => undefined}
        />
        <div style={{ ...row, fontSize: '1.5rem' }}>
          {names.map((name) => (
            <span key={name} title={name}>
              <Icon name={name} />
            </span>
          ))}
        </div>
      </Section>
    </>
  );
}
