import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Table } from '../../ui/Table';
import { Zh } from '../../ui/Zh';

const DutiesFragment = graphql(`
  fragment Duties on Power {
    responsibilities {
      stage
      text
      basis
    }
    accountability {
      text
      basis
    }
  }
`);

/** What the power obliges to (责任事项), and what one is called to account for (追责情形). */
export function Duties({ of }: { of: FragmentType<typeof DutiesFragment> }) {
  const power = readFragment(DutiesFragment, of);
  const { t } = useSpeech();
  const text = (value?: string | null) => (value ? <Zh>{value}</Zh> : '—');
  return (
    <>
      <section>
        <h2>{t('power.responsibilities')}</h2>
        {power.responsibilities.length === 0 ? (
          <p className="gap">{t('item.none')}</p>
        ) : (
          <Table
            caption={t('power.responsibilities')}
            captionHidden
            columns={[
              { key: 'stage', head: t('power.stage') },
              { key: 'text', head: t('power.duty') },
              { key: 'basis', head: t('power.basis') },
            ]}
            rows={power.responsibilities.map((r, i) => ({
              key: `${i}`,
              cells: { stage: text(r.stage), text: text(r.text), basis: text(r.basis) },
            }))}
          />
        )}
      </section>
      <section>
        <h2>{t('power.accountability')}</h2>
        {power.accountability.length === 0 ? (
          <p className="gap">{t('item.none')}</p>
        ) : (
          <ol className="plain-list">
            {power.accountability.map((a, i) => (
              <li key={`${i}`}>
                {text(a.text)}
                {a.basis && <p className="basis">{text(a.basis)}</p>}
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}
