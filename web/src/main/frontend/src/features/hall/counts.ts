type Category = { code: string; zh: string; en: string };
type CategoryCount = { category: Category; count: number };
type Total = CategoryCount & { department: { id: string; name: string } };

/** How many of each category: of one unit or one list where that is known, else of the branch. */
export function categoryFacet(
  statistics: readonly CategoryCount[],
  totals: readonly Total[] | undefined,
  department: string,
): CategoryCount[] {
  if (!totals) return [...statistics];
  const counts = new Map<string, CategoryCount>();
  for (const { category } of [...statistics, ...totals]) {
    counts.set(category.code, { category, count: 0 });
  }
  for (const total of totals) {
    const counted = counts.get(total.category.code);
    if (counted && (!department || total.department.id === department)) counted.count += total.count;
  }
  return [...counts.values()].sort((a, b) => a.category.code.localeCompare(b.category.code));
}

/** How many each unit has, in the category if one is chosen; the largest first. */
export function departmentFacet(totals: readonly Total[], category: string) {
  const counts = new Map<string, { department: Total['department']; count: number }>();
  for (const total of totals) {
    const counted = counts.get(total.department.id) ?? { department: total.department, count: 0 };
    if (!category || total.category.code === category) counted.count += total.count;
    counts.set(total.department.id, counted);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
