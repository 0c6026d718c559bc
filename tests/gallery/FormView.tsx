import { useState } from 'react';
import { useT } from '../../src/ui/i18n/useT.ts';
import { Banner } from '../../src/ui/kit/Banner.tsx';
import { Button, ButtonLink } from '../../src/ui/kit/Button.tsx';
import { DateField } from '../../src/ui/kit/DateField.tsx';
import { Dialog } from '../../src/ui/kit/Dialog.tsx';
import { PageHeader } from '../../src/ui/kit/PageHeader.tsx';
import { RadioCards } from '../../src/ui/kit/RadioCards.tsx';
import { Row } from '../../src/ui/kit/Row.tsx';
import { SearchField } from '../../src/ui/kit/SearchField.tsx';
import { SegmentedControl } from '../../src/ui/kit/SegmentedControl.tsx';
import { SelectField } from '../../src/ui/kit/SelectField.tsx';
import { Sheet } from '../../src/ui/kit/Sheet.tsx';
import { SignaturePad } from '../../src/ui/kit/SignaturePad.tsx';
import { Stepper } from '../../src/ui/kit/Stepper.tsx';
import type { Stroke } from '../../src/ui/kit/strokes.ts';
import { TextArea } from '../../src/ui/kit/TextArea.tsx';
import { TextField } from '../../src/ui/kit/TextField.tsx';

export function FormView() {
  const { text } = useT();
  const [theme, setTheme] = useState<'light' | 'dark' | 'contrast'>('light');
  const [count, setCount] = useState(3);
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([
    [100, 600, 180, 300, 260, 700, 400, 350, 520, 640, 700, 400],
  ]);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={text({ zh: '新建代理商', en: 'New dealer' })}
        actions={
          <>
            <Button icon="guide" onClick={() => setOpen('sheet')}>
              {text({ zh: '指南', en: 'Guide' })}
            </Button>
            <Button variant="danger" icon="trash" onClick={() => setOpen('dialog')}>
              {text({ zh: '移除', en: 'Remove' })}
            </Button>
            <ButtonLink href="#x" variant="plain">
              {text({ zh: '跳过', en: 'Skip' })}
            </ButtonLink>
          </>
        }
      />
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px', maxWidth: '44rem' }}>
        <Banner
          tone="error"
          title={text({ zh: '存储空间已满', en: 'The storage is full' })}
          safe={text({ zh: '已保存的 24 项答案与 3 张照片', en: 'The 24 answers and 3 photos saved so far' })}
          todo={text({ zh: '请先导出备份文件,再释放空间', en: 'Export a backup file, then make room' })}
          actions={<Button icon="download">{text({ zh: '导出', en: 'Export' })}</Button>}
          onDismiss={() => undefined}
        />
        <Banner tone="info" title={text({ zh: '新版本已就绪', en: 'A new version is ready' })} />
        <Banner tone="warn" title={text({ zh: '平板时间快了 12 分钟', en: 'The clock runs 12 minutes ahead' })} />
        <SearchField label={text({ zh: '搜索代理商', en: 'Search dealers' })} onSearch={() => undefined} />
        <TextField
          label={text({ zh: '名称', en: 'Name' })}
          hint={text({ zh: '与授权书一致', en: 'As on the contract' })}
          defaultValue="上海浦东展厅"
        />
        <TextField
          label={text({ zh: '代码', en: 'Code' })}
          error={text({ zh: '请输入 6 位数字', en: 'Type six digits' })}
          defaultValue="12A"
        />
        <SelectField label={text({ zh: '城市', en: 'City' })} options={[{ value: 'sh', label: '上海' }]} />
        <DateField label={text({ zh: '开始日期', en: 'Start' })} defaultValue="2026-11-23" optional />
        <TextArea label={text({ zh: '说明', en: 'Remarks' })} optional />
        <RadioCards
          name="role"
          legend={text({ zh: '您的角色', en: 'Your role' })}
          defaultValue="consultant"
          options={[
            {
              value: 'consultant',
              label: text({ zh: 'BEC 顾问', en: 'Consultant' }),
              hint: text({ zh: '检核、评分、跟进', en: 'Audits, scores, follows up' }),
              icon: 'check-circle',
            },
            {
              value: 'rep',
              label: text({ zh: '市场代表', en: 'Field representative' }),
              hint: text({ zh: '陪同检核', en: 'Walks along' }),
              icon: 'person',
            },
          ]}
        />
        <SegmentedControl
          showLabel
          label={text({ zh: '外观', en: 'Look' })}
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'light', label: text({ zh: '浅色', en: 'Light' }) },
            { value: 'dark', label: text({ zh: '深色', en: 'Dark' }) },
            { value: 'contrast', label: text({ zh: '高对比', en: 'High contrast' }), icon: 'eye' },
          ]}
        />
        <Stepper label={text({ zh: '今日订单', en: 'Orders today' })} value={count} onChange={setCount} />
        <SignaturePad label={text({ zh: '检核人签名', en: 'Signature' })} strokes={strokes} onChange={setStrokes} />
        <Row>
          <Button variant="primary" icon="check">
            {text({ zh: '创建', en: 'Create' })}
          </Button>
          <Button disabled>{text({ zh: '不可用', en: 'Disabled' })}</Button>
        </Row>
      </div>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={text({ zh: '清除本平板的数据?', en: 'Erase this tablet?' })}
        actions={
          <>
            <Button onClick={close}>{text({ zh: '取消', en: 'Cancel' })}</Button>
            <Button variant="danger">{text({ zh: '清除', en: 'Erase' })}</Button>
          </>
        }
      >
        <p>{text({ zh: '3 份检核尚未发送。', en: 'Three audits are not sent.' })}</p>
      </Dialog>
      <Sheet open={open === 'sheet'} onClose={close} title={text({ zh: '如何检查', en: 'How to check' })}>
        <p>
          {text({ zh: '站在 5 米外观察,再走近查看台面。', en: 'Look from five metres, then step up to the desk.' })}
        </p>
      </Sheet>
    </>
  );
}
