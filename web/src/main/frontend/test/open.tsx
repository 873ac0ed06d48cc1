import { render } from '@testing-library/react';
import axe from 'axe-core';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { routes } from '../src/app/router';
import { Speaking } from '../src/language/speech';
import { answer } from './registry.ts';

type Asked = { query: string; variables: Record<string, unknown> };

/** Opens a page of the application, with the sample behind it or with another way to answer. */
export function open(address: string, reply?: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const question = JSON.parse(String(init.body)) as Asked;
    asked.push(question);
    return reply ? reply(question) : Response.json(await answer(question.query, question.variables));
  });
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const page = render(
    <Speaking>
      <RouterProvider router={router} />
    </Speaking>,
  );
  return { ...page, router, asked };
}

/** What axe finds wrong in a page; colours are not seen here. */
export async function faultsOf(container: Element): Promise<string[]> {
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
}
