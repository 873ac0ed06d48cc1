/** Where the levels end in a code of GB/T 2260 and of the statistics bureau. */
const ENDS = { province: 2, prefecture: 4, county: 6, township: 9 } as const;
const LENGTH = 12;

/** The codes of the divisions above one, by the build of the code; its own where it has no such level. */
export function codesAbove(code: string): Record<keyof typeof ENDS, string> {
  const upTo = (end: number) => code.slice(0, end).padEnd(LENGTH, '0');
  return {
    province: upTo(ENDS.province),
    prefecture: upTo(ENDS.prefecture),
    county: upTo(ENDS.county),
    township: upTo(ENDS.township),
  };
}
