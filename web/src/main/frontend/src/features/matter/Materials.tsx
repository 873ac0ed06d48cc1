import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Table } from '../../ui/Table';
import { Zh } from '../../ui/Zh';
import { useCoded } from './coded';

const MaterialFragment = graphql(`
  fragment Material on Material {
    name
    origin
    copies
    required
    sample
    form {
      ...Coded
    }
  }
`);

export function Materials({ of }: { of: readonly FragmentType<typeof MaterialFragment>[] }) {
  const materials = readFragment(MaterialFragment, of);
  const { t } = useSpeech();
  const coded = useCoded();
  if (materials.length === 0) return <p className="gap">{t('item.notSaid')}</p>;
  const needed = (required?: boolean | null) => {
    if (required === true) return t('material.always');
    return required === false ? t('material.sometimes') : t('item.notSaid');
  };
  return (
    <Table
      caption={t('guide.materials')}
      captionHidden
      columns={[
        { key: 'name', head: t('material.name') },
        { key: 'origin', head: t('material.origin') },
        { key: 'form', head: t('material.form') },
        { key: 'copies', head: t('material.copies'), numeric: true },
        { key: 'required', head: t('material.required') },
      ]}
      rows={materials.map((m, i) => ({
        key: `${i}`,
        cells: {
          name: (
            <>
              <Zh>{m.name}</Zh>
              {m.sample && /^https?:\/\//.test(m.sample) && (
                <small>
                  {' '}
                  <a href={m.sample} rel="noreferrer">
                    {t('material.sample')}
                  </a>
                </small>
              )}
            </>
          ),
          origin: m.origin ? <Zh>{m.origin}</Zh> : '—',
          form: m.form ? coded(m.form) : '—',
          copies: m.copies ?? '—',
          required: needed(m.required),
        },
      }))}
    />
  );
}
