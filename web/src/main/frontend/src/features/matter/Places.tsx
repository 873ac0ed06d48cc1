import { graphql, readFragment, type FragmentType } from '../../gql';
import { useSpeech } from '../../language/speech';
import { Table } from '../../ui/Table';
import { Zh } from '../../ui/Zh';

const PlacesFragment = graphql(`
  fragment Places on Matter {
    windows {
      name
      address
      hours
      phone
    }
    fees {
      name
      amount
      unit
      remark
      basis
    }
    handlingItems {
      number
      name
      code
    }
    questions {
      question
      answer
    }
  }
`);

/** Where and when, what is to be paid, the cases of the matter, and what is often asked. */
export function Places({ of }: { of: FragmentType<typeof PlacesFragment> }) {
  const matter = readFragment(PlacesFragment, of);
  const { t } = useSpeech();
  const text = (value?: string | null) => (value ? <Zh>{value}</Zh> : '—');
  const columns = (...keys: ColumnKey[]) => keys.map((key) => ({ key, head: t(`guide.${key}`) }));
  return (
    <>
      <Rows
        title={t('guide.windows')}
        columns={columns('name', 'address', 'hours', 'phone')}
        cells={matter.windows.map((w) => ({
          name: text(w.name),
          address: text(w.address),
          hours: text(w.hours),
          phone: text(w.phone),
        }))}
      />
      <Rows
        title={t('guide.fees')}
        columns={columns('name', 'amount', 'unit', 'remark', 'basis')}
        cells={matter.fees.map((f) => ({
          name: text(f.name),
          amount: f.amount ?? '—',
          unit: text(f.unit),
          remark: text(f.remark),
          basis: text(f.basis),
        }))}
      />
      <Rows
        title={t('guide.handlingItems')}
        columns={columns('number', 'name', 'code')}
        cells={matter.handlingItems.map((h) => ({
          number: h.number ?? '—',
          name: text(h.name),
          code: h.code ?? '—',
        }))}
      />
      {matter.questions.length > 0 && (
        <section>
          <h2>{t('guide.questions')}</h2>
          <dl className="questions">
            {matter.questions.map((q, i) => (
              <div key={`${i}`}>
                <dt>{text(q.question)}</dt>
                <dd>{text(q.answer)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

type ColumnKey =
  | 'name'
  | 'address'
  | 'hours'
  | 'phone'
  | 'amount'
  | 'unit'
  | 'remark'
  | 'basis'
  | 'number'
  | 'code';
type RowsProps = {
  title: string;
  columns: Parameters<typeof Table>[0]['columns'];
  cells: Parameters<typeof Table>[0]['rows'][number]['cells'][];
};

/** A table under its heading; nothing where there is no row. */
function Rows({ title, columns, cells }: RowsProps) {
  if (cells.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        columns={columns}
        rows={cells.map((row, i) => ({ key: `${i}`, cells: row }))}
      />
    </section>
  );
}
