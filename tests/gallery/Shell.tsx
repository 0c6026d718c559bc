import { type ReactNode, useState } from 'react';
import { useT } from '../../src/ui/i18n/useT.ts';
import { AppShell } from '../../src/ui/kit/AppShell.tsx';
import { Button } from '../../src/ui/kit/Button.tsx';
import { CopiesLight } from '../../src/ui/kit/CopiesLight.tsx';
import { ScoreFigure } from '../../src/ui/kit/ScoreFigure.tsx';
import { UndoBar } from '../../src/ui/kit/UndoBar.tsx';

export function Shell({ foot, children }: { foot: boolean; children: ReactNode }) {
  const { text } = useT();
  const [shown, setShown] = useState(true);
  const done = () => setShown(false);
  const nav = [
    { href: '#today', icon: 'home', label: text({ zh: '今日', en: 'Today' }) },
    { href: '#dealers', icon: 'dealer', label: text({ zh: '代理商', en: 'Dealers' }), current: true },
    { href: '#actions', icon: 'flag', label: text({ zh: '行动', en: 'Actions' }) },
    { href: '#sync', icon: 'sync', label: text({ zh: '同步与导出', en: 'Sync' }), badge: '12' },
    { href: '#settings', icon: 'settings', label: text({ zh: '设置', en: 'Settings' }) },
  ] as const;
  return (
    <AppShell
      nav={nav}
      brand={<strong>{text({ zh: '展厅检核', en: 'Showroom Audit' })}</strong>}
      status={<CopiesLight place="on-tablet" />}
      notice={
        foot && (
          <UndoBar
            undoable={shown ? { id: '1', message: text({ zh: '已移除照片', en: 'Photo removed' }) } : null}
            onUndo={done}
            onExpire={done}
          />
        )
      }
      foot={foot && <Foot />}
    >
      {children}
    </AppShell>
  );
}

function Foot() {
  const { text } = useT();
  return (
    <div
      style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' }}
    >
      <ScoreFigure score={82} coverage={0.64} provisional />
      <Button variant="primary" icon="next" iconEnd>
        {text({ zh: '下一未答', en: 'Next unanswered' })}
      </Button>
    </div>
  );
}
