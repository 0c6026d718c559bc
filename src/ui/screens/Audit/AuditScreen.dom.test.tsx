import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  beginNeeds,
  card,
  inCard,
  MOTIVE,
  openNeeds,
  QUESTIONING,
  type Started,
  showAudit,
} from '../../../../tests/support/auditScreen.tsx';
import { historyOf } from '../../../store/ledger.ts';

let started: Started;

beforeEach(async () => {
  started = await beginNeeds();
});

const open = (): Promise<void> => openNeeds(started);

const tap = (itemId: string, name: RegExp): boolean => fireEvent.click(inCard(itemId).getByRole('radio', { name }));

async function stored(field: string): Promise<unknown> {
  return (await started.tablet.db.bodies.get(started.auditId))?.fields[field];
}

const storedBecomes = (field: string, value: unknown): Promise<void> =>
  waitFor(async () => expect(await stored(field)).toBe(value));

const answerAll = (): void => {
  for (const group of screen.getAllByRole('radiogroup'))
    fireEvent.click(within(group).getAllByRole('radio')[0] as HTMLElement);
};

describe('answering', () => {
  test('a tap is on disk, and only then the screen says so', async () => {
    await open();
    tap(MOTIVE, /^是/);
    expect(screen.queryByText('已保存')).toBeNull();
    await screen.findByText('已保存');
    expect(await stored(`answers.${MOTIVE}.value`)).toBe('yes');
    expect(inCard(MOTIVE).getByRole('radio', { name: /^是/ })).toBeChecked();
  });

  test('a second tap on the same answer takes it back', async () => {
    await open();
    tap(QUESTIONING, /^4/);
    await storedBecomes(`answers.${QUESTIONING}.value`, 4);
    tap(QUESTIONING, /^4/);
    await storedBecomes(`answers.${QUESTIONING}.value`, null);
    expect(inCard(QUESTIONING).getByRole('radio', { name: /^4/ })).not.toBeChecked();
  });

  test('score, coverage and progress follow each answer', async () => {
    await open();
    tap(MOTIVE, /^部分/);
    expect(await screen.findByText('50.0')).toBeInTheDocument();
    expect(screen.getByText(/^覆盖 \d+%$/)).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: '已答' })).toHaveAttribute('aria-valuenow', '1');
  });

  test('touches no other card', async () => {
    await open();
    const touched = new Set<string>();
    const watcher = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest('article')?.id ?? '');
      }
    });
    const list = card(MOTIVE).parentElement as HTMLElement;
    watcher.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
    tap(MOTIVE, /^否/);
    await storedBecomes(`answers.${MOTIVE}.value`, 'no');
    watcher.disconnect();
    expect([...touched]).toEqual([`item-${MOTIVE}`]);
  });

  test('an answer can be taken back for ten seconds', async () => {
    await open();
    tap(MOTIVE, /^是/);
    tap(MOTIVE, /^否/);
    await storedBecomes(`answers.${MOTIVE}.value`, 'no');
    fireEvent.click(await screen.findByRole('button', { name: /^撤销/ }));
    await storedBecomes(`answers.${MOTIVE}.value`, 'yes');
    const history = await historyOf(started.tablet, started.auditId, `answers.${MOTIVE}.value`);
    expect(history.map(({ value }) => value)).toEqual(['yes', 'no', 'yes']);
  });
});

describe('text', () => {
  test('letters of a running composition are not committed, the words at its end are', async () => {
    await open();
    fireEvent.click(inCard(MOTIVE).getByRole('button', { name: '备注' }));
    const note = await inCard(MOTIVE).findByRole<HTMLTextAreaElement>('textbox', { name: '备注' });
    fireEvent.compositionStart(note);
    note.value = 'ni';
    fireEvent.input(note);
    fireEvent(document, new Event('visibilitychange'));
    expect(await stored(`answers.${MOTIVE}.note`)).toBeUndefined();
    note.value = '你好';
    fireEvent.compositionEnd(note);
    await storedBecomes(`answers.${MOTIVE}.note`, '你好');
    const history = await historyOf(started.tablet, started.auditId, `answers.${MOTIVE}.note`);
    expect(history.map(({ value }) => value)).toEqual(['你好']);
  });

  test('a ready-made phrase goes behind what is written', async () => {
    await open();
    fireEvent.click(inCard(MOTIVE).getByRole('button', { name: '备注' }));
    const note = await inCard(MOTIVE).findByRole<HTMLTextAreaElement>('textbox', { name: '备注' });
    await userEvent.type(note, '只问了预算');
    fireEvent.click(inCard(MOTIVE).getByRole('button', { name: '需求未问清就介绍车辆' }));
    await storedBecomes(`answers.${MOTIVE}.note`, '只问了预算；需求未问清就介绍车辆');
    expect(note).toHaveValue('只问了预算；需求未问清就介绍车辆');
  });
});

describe('keys', () => {
  test('answer the item that was touched last, and Enter goes on to the next open one', async () => {
    await open();
    card(MOTIVE).focus();
    await userEvent.keyboard('y');
    await storedBecomes(`answers.${MOTIVE}.value`, 'yes');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(card(QUESTIONING)).toHaveFocus());
    await userEvent.keyboard('3');
    await storedBecomes(`answers.${QUESTIONING}.value`, 3);
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(card(MOTIVE)).toHaveFocus());
    await userEvent.keyboard('u');
    await storedBecomes(`answers.${QUESTIONING}.value`, null);
  });

  test('never reach into typing', async () => {
    await open();
    fireEvent.click(inCard(MOTIVE).getByRole('button', { name: '备注' }));
    await userEvent.type(await inCard(MOTIVE).findByRole('textbox', { name: '备注' }), 'yes, no 5');
    await storedBecomes(`answers.${MOTIVE}.note`, 'yes, no 5');
    expect(await stored(`answers.${MOTIVE}.value`)).toBeUndefined();
  });
});

describe('finishing', () => {
  const finish = (): boolean => fireEvent.click(screen.getAllByRole('button', { name: '完成' })[0] as HTMLElement);

  test('waits for a reason of what does not apply, and leads there', async () => {
    await open();
    answerAll();
    tap(MOTIVE, /^不适用/);
    finish();
    const sheet = await screen.findByRole('dialog', { name: '还不能完成' });
    expect(within(sheet).getByText('不适用但没写原因（1）')).toBeInTheDocument();
    fireEvent.click(within(sheet).getByRole('button', { name: /购买动机/ }));
    await waitFor(() => expect(card(MOTIVE)).toHaveFocus());
    fireEvent.click(inCard(MOTIVE).getByRole('button', { name: '本店未设此岗位' }));
    await storedBecomes(`answers.${MOTIVE}.reason`, '本店未设此岗位');
    finish();
    expect(await screen.findByRole('dialog', { name: '完成' })).toBeInTheDocument();
  });

  test('a signed audit is sealed and read only, until it is reopened with a reason', async () => {
    await open();
    answerAll();
    finish();
    expect(await screen.findByRole('textbox', { name: '检核人姓名' })).toHaveValue('王芳');
    fireEvent.click(screen.getByRole('button', { name: '签名并封存' }));
    await screen.findByRole('heading', { name: '已完成并封存' });
    expect((await started.tablet.db.audits.get(started.auditId))?.state).toBe('sealed');
    expect(inCard(MOTIVE).getByRole('radio', { name: /^是/ })).toBeDisabled();

    fireEvent.click(screen.getByRole('button', { name: '重新打开修改' }));
    const again = screen.getByRole('button', { name: '重新打开' });
    expect(again).toBeDisabled();
    fireEvent.change(screen.getByRole('textbox', { name: '重新打开的原因' }), { target: { value: '漏看展车' } });
    fireEvent.click(again);
    await waitFor(() => expect(inCard(MOTIVE).getByRole('radio', { name: /^是/ })).toBeEnabled());
    expect(await stored('reopened')).toMatchObject({ reason: '漏看展车', by: started.tablet.author });
  });
});

test('after a reload the same item is shown', async () => {
  await open();
  tap(QUESTIONING, /^3/);
  await screen.findByText('已保存');
  cleanup();
  await open();
  await waitFor(() => expect(card(QUESTIONING)).toHaveFocus());
});

test('an audit that is not on this tablet is explained', async () => {
  showAudit({ ...started, auditId: '0199a000-0000-7000-8000-000000000000' });
  expect(await screen.findByRole('heading', { name: '这台平板上没有这份检核表' })).toBeInTheDocument();
});

test('an audit of a checklist version from the future is kept and explained', async () => {
  await started.tablet.db.audits.update(started.auditId, { templateVersion: 99 });
  showAudit(started);
  expect(await screen.findByRole('heading', { name: '需要新版应用才能打开' })).toBeInTheDocument();
});
