import type { ReactNode } from 'react';

type Props = { tone: 'plain' | 'warn' | 'bad'; title: string; children?: ReactNode };

/** Something to know before going on; a bad one is read out at once. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}
