import { graphql, readFragment } from '../../gql';
import type { FoundQuery } from '../../gql/graphql';
import type { Speech } from '../../language/speech';
import type { FacetValue } from '../../ui/FacetGroup';
import { categoryKey, filterOf, type Search } from './search';

const PublisherCounts = graphql(`
  fragment PublisherCounts on SearchFacets {
    publishers(first: 50) {
      publisher {
        name
        division {
          code
        }
      }
      count
    }
  }
`);

const CategoryCounts = graphql(`
  fragment CategoryCounts on SearchFacets {
    categories {
      listType {
        code
        zh
        en
      }
      category {
        code
        zh
        en
      }
      count
    }
  }
`);

const DepartmentCounts = graphql(`
  fragment DepartmentCounts on SearchFacets {
    departments(first: 50) {
      department {
        id
        name
      }
      count
    }
  }
`);

type Named = { code: string; zh: string; en: string };

/** A way to narrow the search, named as in the address of the page. */
export type Group = {
  by: 'publisher' | 'category' | 'department';
  label: string;
  values: FacetValue[];
};

/** The values, and what was chosen also when nothing is found of it. */
function withChosen(values: FacetValue[], chosen: string, name: string | undefined, lang?: string) {
  if (!chosen || !name || values.some((v) => v.value === chosen)) return values;
  return [...values, { value: chosen, name, lang, count: 0 }];
}

function publishers({ found, otherPublishers, publisher }: FoundQuery, search: Search) {
  const { publishers: counts } = readFragment(PublisherCounts, (otherPublishers ?? found).facets);
  const values = counts.map((c) => ({
    value: c.publisher.division.code,
    name: c.publisher.name,
    lang: 'zh-CN',
    count: c.count,
  }));
  const all = withChosen(values, search.publisher, publisher?.publisher?.name, 'zh-CN');
  return all.length > 1 || search.publisher ? all : [];
}

function categories({ found, otherCategories, listTypes }: FoundQuery, search: Search, { named }: Speech) {
  const key = (type: Named, category: Named) => categoryKey(search, type.code, category.code);
  const name = (type: Named, category: Named) =>
    key(type, category) === category.code ? named(category) : `${named(category)} · ${named(type)}`;
  const { categories: counts } = readFragment(CategoryCounts, (otherCategories ?? found).facets);
  const values = counts.map((c) => ({
    value: key(c.listType, c.category),
    name: name(c.listType, c.category),
    count: c.count,
  }));
  const wanted = filterOf(search);
  const type = listTypes?.find((t) => t.code === wanted.listType);
  const category = type?.categories.find((c) => c.code === wanted.category);
  return withChosen(values, search.category, type && category && name(type, category));
}

function departments({ found, otherDepartments, department }: FoundQuery, search: Search) {
  const { departments: counts } = readFragment(DepartmentCounts, (otherDepartments ?? found).facets);
  const values = counts.map((c) => ({
    value: c.department.id,
    name: c.department.name,
    lang: 'zh-CN',
    count: c.count,
  }));
  return withChosen(values, search.department, department?.name, 'zh-CN');
}

/** The ways to narrow a search, as it was answered. */
export function facetGroups(data: FoundQuery, search: Search, speech: Speech): Group[] {
  const { t } = speech;
  const groups: Group[] = [
    { by: 'publisher', label: t('facets.publisher'), values: publishers(data, search) },
    { by: 'category', label: t('facets.category'), values: categories(data, search, speech) },
    { by: 'department', label: t('facets.department'), values: departments(data, search) },
  ];
  return groups.filter((g) => g.values.length > 0);
}
