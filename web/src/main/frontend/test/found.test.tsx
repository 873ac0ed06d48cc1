import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { faultsOf, open } from './open';
import { answer } from './registry.ts';

const HALL = '/hall?branch=511602000000';
const searched = (q: string) => `${HALL}&q=${encodeURIComponent(q)}`;
const refused = (code: string, rule?: string) =>
  Response.json({ errors: [{ message: code, extensions: { code, rule } }] }, { status: 400 });
const isSearch = (query: string) => query.includes('search(');

const radios = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.textContent);

test('the address of the hall holds the search', async () => {
  const { router } = open(HALL);
  await userEvent.type(await screen.findByLabelText('事项名称或编码'), '登记{Enter}');
  await waitFor(() => expect(router.state.location.search).toContain(encodeURIComponent('登记')));
  await userEvent.click(await screen.findByRole('radio', { name: /区民政局/ }));
  await waitFor(() => expect(router.state.location.search).toContain('department=dept2'));
  await userEvent.click(await screen.findByRole('button', { name: /检索词“登记”/ }));
  await waitFor(() => expect(router.state.location.search).not.toContain('q='));
});

test('rows, total and choices are one question', async () => {
  const { asked } = open(`${searched('登记')}&department=dept2&category=07`);
  await screen.findByText('找到 3 项');
  expect(asked.filter((a) => isSearch(a.query))).toHaveLength(1);
});

test('a choice is counted as if it were taken, and the others stay to be taken instead', async () => {
  open(searched('登记'));
  await screen.findByText('找到 24 项');
  const before = radios('事项类型');
  await userEvent.click(screen.getByRole('radio', { name: /行政确认/ }));
  await screen.findByText('找到 15 项');
  expect(radios('事项类型')).toEqual(before);
  expect(before).toContain('行政确认15');
});

test('the focus stays on a choice while its answer is awaited', async () => {
  open(HALL);
  const choice = await screen.findByRole('radio', { name: /行政确认/ });
  await userEvent.click(choice);
  await screen.findByRole('button', { name: /行政确认/ });
  expect(document.activeElement).toBe(choice);
});

test('what was chosen keeps its name where nothing is found of it', async () => {
  open(`${searched('没有这种事')}&department=dept2&category=01`);
  await screen.findByText('没有找到符合条件的事项');
  for (const name of ['区民政局', '行政许可']) {
    expect(screen.getByRole('button', { name: new RegExp(name) })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: new RegExp(name) }).checked).toBe(true);
  }
});

test('a code is looked for on all lists', async () => {
  const { router } = open(HALL);
  await userEvent.type(await screen.findByLabelText('事项名称或编码'), '5116-02-0003{Enter}');
  const row = (await screen.findByText('5116-02-0003')).closest('li') as HTMLElement;
  expect(within(row).getByText('权责清单')).toBeTruthy();
  expect(router.state.location.search).toContain('type=*');
  await screen.findByRole('radio', { name: /行政处罚 · 权责清单/ });
});

test('a code is looked for on one list if somebody says so', async () => {
  open(`${HALL}&type=*&q=5116-02-0003`);
  await screen.findByText('5116-02-0003');
  await userEvent.selectOptions(screen.getByLabelText('清单类型'), 'SERVICE_MATTER');
  await userEvent.click(screen.getByRole('button', { name: '查询' }));
  await screen.findByText('没有找到符合条件的事项');
});

test('what other lists have as well is told, with the way to it', async () => {
  const { router } = open(searched('食品经营许可'));
  await userEvent.click(await screen.findByRole('link', { name: '查看全部清单（11 项）' }));
  await screen.findByText('找到 11 项');
  await waitFor(() => expect(router.state.location.search).toContain('type=*'));
  expect(screen.queryByRole('link', { name: /查看全部清单/ })).toBeNull();
});

test('pages of results go forth and back, and keep to their day', async () => {
  const { router, asked } = open(HALL);
  await userEvent.click(await screen.findByRole('link', { name: /下一页/ }));
  await screen.findByText('食品经营许可（新办）（示例 20）');
  expect(router.state.location.search).toContain('on=2026-11-23');
  expect(asked.at(-1)?.variables).toMatchObject({ after: '19', asOf: { effectiveOn: '2026-11-23' } });
  await userEvent.click(screen.getByRole('link', { name: /下一页/ }));
  await screen.findByText('食品经营许可（新办）（示例 40）');
  await userEvent.click(screen.getByRole('link', { name: /上一页/ }));
  await screen.findByText('食品经营许可（新办）（示例 20）');
  await userEvent.click(screen.getByRole('link', { name: /上一页/ }));
  await screen.findByText('食品经营许可（新办）');
  expect(router.state.location.search).toBe('?branch=511602000000');
});

test('a later page opened by its address leads to the first, and on and back from there', async () => {
  open(`${HALL}&after=19&on=2026-11-23`);
  await screen.findByText('食品经营许可（新办）（示例 20）');
  await userEvent.click(screen.getByRole('link', { name: /下一页/ }));
  await screen.findByText('食品经营许可（新办）（示例 40）');
  await userEvent.click(screen.getByRole('link', { name: /上一页/ }));
  await screen.findByText('食品经营许可（新办）（示例 20）');
  await userEvent.click(screen.getByRole('link', { name: /第一页/ }));
  await screen.findByText('食品经营许可（新办）');
});

test('a page that is gone leads to the first', async () => {
  open(`${HALL}&after=old`, async ({ query, variables }) =>
    variables.after === 'old' ? refused('CURSOR_INVALID') : Response.json(await answer(query, variables)),
  );
  await screen.findByText('这一页已无法打开');
  await userEvent.click(screen.getByRole('link', { name: '第一页' }));
  await screen.findByText('食品经营许可（新办）');
});

test.each([
  ['SRC-01', '检索索引正在建立，请稍后再试'],
  ['SRC-05', '清单正在公布，请稍后再试'],
])('what %s refuses for a moment is asked again', async (rule, said) => {
  let isBuilt = false;
  open(HALL, async ({ query, variables }) =>
    isSearch(query) && !isBuilt
      ? refused('NOT_IN_STATE', rule)
      : Response.json(await answer(query, variables)),
  );
  await screen.findByText(said);
  isBuilt = true;
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByText('食品经营许可（新办）');
});

test.each([
  ['zh-CN', '找到超过 10,000 项', '只能翻到前 1,000 项，请补充名称或条件。'],
  ['en', 'More than 10,000 found', 'Only the first 1,000 can be paged through; add words or conditions.'],
])('more than is counted, and the end of what is paged through, is said in %s', async (language, many, end) => {
  localStorage.setItem('quanze.language', language);
  const { container } = open(`${HALL}&after=39&on=2026-11-23`, async ({ query, variables }) => {
    const answered = (await answer(query, variables)) as { data: { found?: { totalCount: number | null } } };
    if (answered.data.found) answered.data.found.totalCount = null;
    return Response.json(answered);
  });
  expect((await screen.findByText(many)).getAttribute('role')).toBe('status');
  await screen.findByText(end);
  expect(await faultsOf(container)).toEqual([]);
});

test('no region, nothing searched: a code that is none is said to be none', async () => {
  const { asked } = open('/hall?branch=999999');
  await screen.findByText('没有区划代码为 999999 的地区。');
  expect(asked.some((a) => isSearch(a.query))).toBe(false);
});
