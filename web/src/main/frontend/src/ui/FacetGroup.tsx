import { useId } from 'react';

export type FacetValue = { value: string; name: string; lang?: string; count: number };
type Props = {
  label: string;
  everything: string;
  more: string;
  chosen: string;
  values: FacetValue[];
  onChoose: (value: string) => void;
};

const SHOWN = 12;

/** One way to narrow a search. */
export function FacetGroup({ label, everything, more, chosen, values, onChoose }: Props) {
  const group = useId();
  const radio = (f: FacetValue | null) => (
    <li key={f?.value ?? ''}>
      <label className="facet">
        <input
          type="radio"
          name={group}
          checked={chosen === (f?.value ?? '')}
          onChange={() => onChoose(f?.value ?? '')}
        />
        <span className="facet-name" lang={f?.lang}>
          {f?.name ?? everything}
        </span>
        {f && <span className="facet-count">{f.count}</span>}
      </label>
    </li>
  );
  const first = values.slice(0, SHOWN);
  const rest = values.slice(SHOWN);
  return (
    <fieldset className="facet-group">
      <legend>{label}</legend>
      <ul>
        {radio(null)}
        {first.map(radio)}
      </ul>
      {rest.length > 0 && (
        <details open={rest.some((f) => f.value === chosen)}>
          <summary>{more}</summary>
          <ul>{rest.map(radio)}</ul>
        </details>
      )}
    </fieldset>
  );
}
