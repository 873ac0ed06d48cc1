import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { faultsOf, open } from './open';

const HALL = '/hall?branch=511602000000';
const COMPARE = '/compare/511602000000/SERVICE_MATTER?from=1&to=3';

test.each([
  ['/', '您想办什么事？'],
  [HALL, '食品经营许可（新办）'],
  ['/guide/P1m0?view=full', '第三十五条'],
  ['/guide/P1m0?view=full', '可以代办吗？'],
  ['/guide/P1m3', '本事项尚缺以下要素'],
  ['/power/w1', '第一百二十二条'],
  ['/power/w3', '2026年7月2日 由总账第 7 号分录遮蔽'],
  ['/lists?branch=511602000000', '示例区人民政府'],
  ['/lists/511602000000/SERVICE_MATTER', '示府发〔2026〕8号'],
  [COMPARE, '未变 1 条'],
  [COMPARE, '已依法遮蔽'],
  ['/no/such/page', '没有这个页面'],
])('%s is shown without a fault that axe finds', async (address, content) => {
  const { container } = open(address);
  expect((await screen.findAllByText(content, { exact: false })).length).toBeGreaterThan(0);
  await waitFor(() => expect(container.querySelector('.loading')).toBeNull());
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(document.title).toContain('权责清单与政务服务事项');
  expect(await faultsOf(container)).toEqual([]);
});

test('the guide answers six questions first, and names what is missing', async () => {
  open('/guide/P1m3');
  const missing = (await screen.findByText('本事项尚缺以下要素')).parentElement as HTMLElement;
  expect(within(missing).getAllByRole('listitem').map((li) => li.textContent)).toEqual([
    '受理条件',
    '法定时限（工作日）',
    '承诺时限（工作日）',
    '收费',
    '咨询电话',
  ]);
  for (const question of ['我能办吗', '带什么', '多久办好', '多少钱', '跑几次', '去哪里']) {
    expect(screen.getByText(question)).toBeTruthy();
  }
});

test('nothing found is said in words', async () => {
  open(`${HALL}&q=${encodeURIComponent('没有这种事')}`);
  await screen.findByText('没有找到符合条件的事项');
});

test('two editions are chosen from the list and compared', async () => {
  const { router } = open('/lists/511602000000/SERVICE_MATTER');
  await userEvent.click(await screen.findByRole('radio', { name: '从第 1 版' }));
  await userEvent.click(screen.getByRole('button', { name: '比对第 1 版与第 3 版' }));
  await screen.findByRole('heading', { name: '第 1 版与第 3 版比对' });
  expect(router.state.location.search).toBe('?from=1&to=3');
});

test('a change names its decision and marks what differs by del and ins', async () => {
  const { container } = open(COMPARE);
  await screen.findAllByText('示府发〔2026〕8号');
  const marked = (tag: string) =>
    [...container.querySelectorAll(`.fields tr:first-child ${tag}`)].map((e) => e.textContent);
  expect(marked('del')).toEqual(['［删：流通］']);
  expect(marked('ins')).toEqual(['［增：经营］']);
});

test('a number of the summary shows only that kind', async () => {
  const { router, asked } = open(COMPARE);
  await userEvent.click(await screen.findByRole('button', { name: /减少/ }));
  await waitFor(() => expect(router.state.location.search).toBe('?from=1&to=3&kind=REMOVED'));
  await waitFor(() => expect(asked.at(-1)?.variables.kind).toBe('REMOVED'));
});

test('n and p go from change to change, unless they are switched off', async () => {
  open(COMPARE);
  const cards = await screen.findAllByRole('article');
  await userEvent.keyboard('nn');
  expect(document.activeElement).toBe(cards[1]);
  await userEvent.keyboard('p');
  expect(document.activeElement).toBe(cards[0]);
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.keyboard('n');
  expect(cards).not.toContain(document.activeElement);
});

test('the way back through pages of changes is kept', async () => {
  const { router } = open(COMPARE);
  await userEvent.click(await screen.findByRole('link', { name: /下一页/ }));
  await waitFor(() => expect(router.state.location.search).toContain('after=19'));
  await userEvent.click(await screen.findByRole('link', { name: /上一页/ }));
  await waitFor(() => expect(router.state.location.search).toBe('?from=1&to=3'));
});

test('a question that fails says so, and can be asked again', async () => {
  let down = true;
  const { answer } = await import('./registry.ts');
  open('/lists/511602000000/SERVICE_MATTER', async ({ query, variables }) => {
    if (down) throw new TypeError('no network');
    return Response.json(await answer(query, variables));
  });
  expect((await screen.findByRole('alert')).textContent).toContain('暂时连不上服务器');
  down = false;
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByText('示府发〔2026〕8号');
});

test('a refusal shows its code and never the text of the server', async () => {
  open('/power/w1', () =>
    Response.json({ errors: [{ message: 'SELECT 1', extensions: { code: 'COST_LIMIT' } }] }, { status: 400 }),
  );
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('COST_LIMIT');
  expect(alert.textContent).not.toContain('SELECT');
});

test('an id that is none is nothing to be found', async () => {
  open('/guide/bm90aGluZw', () =>
    Response.json({ errors: [{ message: '', extensions: { code: 'ID_INVALID' } }] }, { status: 400 }),
  );
  await screen.findByText('没有找到这个事项');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('language and elder view are switched and remembered', async () => {
  open('/');
  await userEvent.click(await screen.findByRole('button', { name: 'English' }));
  await screen.findByRole('heading', { name: 'What would you like to get done?' });
  expect(document.documentElement.lang).toBe('en');
  await userEvent.click(screen.getByRole('button', { name: 'Elder view' }));
  expect(document.documentElement.style.fontSize).toBe('20px');
  expect(localStorage.getItem('quanze.language')).toBe('en');
  expect(localStorage.getItem('quanze.textSize')).toBe('20');
  await userEvent.click(screen.getByRole('button', { name: 'Elder view' }));
});
