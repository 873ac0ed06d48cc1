import type { ReactNode } from 'react';

/** Contents of the registry are Chinese, in whatever language the page speaks. */
export function Zh({ children }: { children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>;
}
