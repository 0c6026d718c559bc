import { render, renderHook, screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { newTablet } from '../../../../tests/setup/renderWithTablet.tsx';
import type { VerifiedBundle } from '../../../domain/bundle/verify.ts';
import { importBundle, previewImport, readBundle } from '../../../store/bundleIn.ts';
import { makeBundleFile } from '../../../store/bundleOut.ts';
import { openAudit } from '../../../store/openAudit.ts';
import { openVisit, saveDealer, saveProfile, saveProgramme } from '../../../store/recordEdits.ts';
import { startAudit } from '../../../store/startAudit.ts';
import type { Tablet } from '../../../store/tablet.ts';
import { AREAS } from '../../i18n/allAreas.ts';
import { loadLang } from '../../i18n/areas.ts';
import { I18nProvider } from '../../i18n/I18nProvider.tsx';
import type { Lang } from '../../i18n/lang.ts';
import { type Translator, useT } from '../../i18n/useT.ts';
import { faultWords } from './faultWords.ts';
import { PreviewList } from './PreviewList.tsx';
import { previewGroup } from './previewWords.ts';

beforeAll(() => Promise.all([loadLang('zh', AREAS), loadLang('en', AREAS)]));

const noThumb = async (): Promise<ArrayBuffer> => new ArrayBuffer(0);

function translator(lang: Lang): Translator {
  return renderHook(() => useT(), { wrapper: ({ children }) => <I18nProvider lang={lang}>{children}</I18nProvider> })
    .result.current;
}

async function bundleOf(tablet: Tablet, programmeId: string): Promise<VerifiedBundle> {
  const made = await makeBundleFile(tablet, { kind: 'programme', id: programmeId });
  if (!made.ok) throw new Error(made.missing);
  const read = await readBundle(made.file);
  if (!read.ok) throw new Error(read.code);
  return read.bundle;
}

/** A programme with one audit on one tablet, and the same on a second one. */
async function twoTablets() {
  const [first, second] = [await newTablet(), await newTablet()];
  await saveProfile(first, { name: '李敏', role: 'bec-consultant' });
  await saveProfile(second, { name: '陈洁', role: 'field-rep' });
  const dealerId = await saveDealer(first, { name: '南昌福瑞', code: '', city: '', note: '' });
  const input = { startOn: '2026-11-23', consultant: '李敏', fieldRep: '', note: '' };
  const programmeId = await saveProgramme(first, input, { dealerId });
  const visitId = await openVisit(first, { dealerId, programmeId, no: 1, openedOn: '2026-11-23' });
  const auditId = await startAudit(first, {
    dealerId,
    programmeId,
    visitId,
    templateId: 'tpl-sales-process',
    templateVersion: 1,
    sections: ['sp-02-reception'],
  });
  return { first, second, dealerId, programmeId, auditId };
}

async function answer(tablet: Tablet, auditId: string, value: 'yes' | 'no' | 'na'): Promise<string> {
  const audit = await openAudit(tablet, auditId);
  const item = audit?.template.sections.find(({ id }) => id === 'sp-02-reception')?.items[0];
  if (!audit || !item) throw new Error('no audit');
  audit.answer(item.id, value, value === 'na' ? '当日没有接待' : undefined);
  await audit.close();
  return item.label.zh;
}

test('what would change is told in words: the item, what it says here, what it would say', async () => {
  const { first, second, programmeId, dealerId, auditId } = await twoTablets();
  const label = await answer(first, auditId, 'yes');
  await importBundle(second, await bundleOf(first, programmeId), noThumb);
  await answer(first, auditId, 'na');
  await saveDealer(first, { name: '南昌福瑞汽车', code: '', city: '', note: '' }, dealerId);
  const bundle = await bundleOf(first, programmeId);
  const { records } = await previewImport(second, bundle);
  const words = { t: translator('zh'), content: bundle.content };
  const groups = records.map((record) => previewGroup(words, record));
  expect(groups.find(({ recordId }) => recordId === dealerId)).toMatchObject({
    isNew: false,
    kind: '代理商',
    lines: [{ label: '代理商名称', from: '南昌福瑞', to: '南昌福瑞汽车', conflict: false }],
  });
  expect(groups.find(({ recordId }) => recordId === auditId)?.lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ label, from: '是', to: '不适用', conflict: false }),
      expect.objectContaining({ label: `${label}：不适用原因`, from: '（空）', to: '当日没有接待' }),
    ]),
  );
});

test('answers of two people that differ are marked before anything is imported', async () => {
  const { first, second, programmeId, auditId } = await twoTablets();
  await importBundle(second, await bundleOf(first, programmeId), noThumb);
  await answer(first, auditId, 'yes');
  await answer(second, auditId, 'no');
  const bundle = await bundleOf(first, programmeId);
  const preview = await previewImport(second, bundle);
  render(
    <I18nProvider lang="en">
      <PreviewList bundle={bundle} preview={preview}>
        {null}
      </PreviewList>
    </I18nProvider>,
  );
  expect(screen.getByText('1 answer differs between the two sides')).toBeInTheDocument();
  expect(screen.getByText('Differs; settle it after the import')).toBeInTheDocument();
});

test('a bundle that is here already says that nothing would change', async () => {
  const { first, programmeId } = await twoTablets();
  const bundle = await bundleOf(first, programmeId);
  const preview = await previewImport(first, bundle);
  render(
    <I18nProvider lang="zh">
      <PreviewList bundle={bundle} preview={preview}>
        {null}
      </PreviewList>
    </I18nProvider>,
  );
  expect(screen.getByText(/导入不会改变什么/)).toBeInTheDocument();
});

test.each([
  { code: 'altered', entry: 'photos/abc', zh: '照片 abc', en: 'photo abc' },
  { code: 'invalid-change', entry: 'changes/42', zh: '改动 42', en: 'change 42' },
  { code: 'altered', entry: 'digest', zh: '整个文件的校验码', en: 'the digest of the whole file' },
  { code: 'not-a-bundle', entry: '', zh: '整个文件', en: 'the whole file' },
  { code: 'not-a-bundle', entry: 'audits/0/score', zh: '检核 0/score', en: 'audit 0/score' },
] as const)('a fault in "$entry" names the entry', ({ code, entry, zh, en }) => {
  expect(faultWords(translator('zh'), { ok: false, code, entry }).where).toBe(zh);
  expect(faultWords(translator('en'), { ok: false, code, entry }).where).toBe(en);
});
