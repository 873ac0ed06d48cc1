import { useEffect, useRef, type ReactNode } from 'react';

type Props = {
  title: string;
  site: string;
  heading?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
};

let anotherPage = false;

/** A page with its title; going to another page moves the focus to its heading. */
export function Page({ title, site, heading, lead, children }: Props) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (anotherPage) top.current?.focus({ preventScroll: true });
    anotherPage = true;
  }, []);
  return (
    <>
      <title>{`${title} · ${site}`}</title>
      <div className="page-head">
        <h1 ref={top} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {lead}
      </div>
      {children}
    </>
  );
}
