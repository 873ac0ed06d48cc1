import { Fragment, type ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Zh } from '../../ui/Zh';
import { useCoded } from './coded';

const ParticularsFragment = graphql(`
  fragment Particulars on Matter {
    visitsReason
    courier
    payOnline
    themes
    handlingKind {
      ...Coded
    }
    channels {
      ...Coded
    }
    onlineLevel {
      ...Coded
    }
    onlineDepth {
      ...Coded
    }
    handleArea {
      ...Coded
    }
    objects {
      ...Coded
    }
    providerKind {
      ...Coded
    }
    results {
      name
      kind {
        ...Coded
      }
    }
  }
`);

/** How it is handled, for whom, and what one gets; what the guide does not say is left out. */
export function Particulars({ of }: { of: FragmentType<typeof ParticularsFragment> }) {
  const matter = readFragment(ParticularsFragment, of);
  const { t } = useSpeech();
  const coded = useCoded();
  const told = (flag?: boolean | null) => flag !== null && flag !== undefined && t(flag ? 'yes' : 'no');
  const all = (codes: Parameters<typeof coded>[0][]) => codes.map(coded).join('、');
  const rows: [string, ReactNode][] = [
    [t('guide.kind'), matter.handlingKind && coded(matter.handlingKind)],
    [t('guide.channels'), all([...matter.channels])],
    [t('guide.level'), matter.onlineLevel && coded(matter.onlineLevel)],
    [t('guide.depth'), all([...matter.onlineDepth])],
    [t('guide.reason'), matter.visitsReason && <Zh>{matter.visitsReason}</Zh>],
    [t('guide.courier'), told(matter.courier)],
    [t('guide.payOnline'), told(matter.payOnline)],
    [t('guide.area'), matter.handleArea && coded(matter.handleArea)],
    [t('guide.objects'), all([...matter.objects])],
    [t('guide.themes'), matter.themes.length > 0 && <Zh>{matter.themes.join('、')}</Zh>],
    [t('guide.provider'), matter.providerKind && coded(matter.providerKind)],
    ...matter.results.map((r): [string, ReactNode] => [
      t('guide.result'),
      <>
        <Zh>{r.name}</Zh>
        {r.kind && ` · ${coded(r.kind)}`}
      </>,
    ]),
  ];
  const said = rows.filter(([, value]) => value);
  if (said.length === 0) return <p className="gap">{t('item.notSaid')}</p>;
  return (
    <dl className="rows">
      {said.map(([name, value], i) => (
        <Fragment key={`${i}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
