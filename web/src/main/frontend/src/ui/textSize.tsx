import { useEffect, useState } from 'react';

/** Sizes of the main text in pixels; the first is the usual one, the others are the elder view. */
export const TEXT_SIZES = [16, 20, 24, 30] as const;
const REMEMBERED = 'quanze.textSize';

function remembered(): number {
  const size = Number(localStorage.getItem(REMEMBERED));
  return TEXT_SIZES.find((s) => s === size) ?? TEXT_SIZES[0];
}

export function useTextSize(): [number, (size: number) => void] {
  const [size, setSize] = useState<number>(remembered);
  useEffect(() => {
    const page = document.documentElement;
    page.style.fontSize = size === TEXT_SIZES[0] ? '' : `${size}px`;
    page.dataset.elder = String(size !== TEXT_SIZES[0]);
    localStorage.setItem(REMEMBERED, String(size));
  }, [size]);
  return [size, setSize];
}
