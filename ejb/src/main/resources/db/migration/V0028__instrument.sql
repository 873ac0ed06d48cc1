-- 法律文件: laws, regulations, rules and normative documents that legal bases cite, the same for every
-- government. What is stored stays; title_key is the title as it is matched with what bases cite.
-- One title may be that of several instruments: of different issuers, or of one that took the place
-- of another.
CREATE TABLE instrument (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  title_key text NOT NULL CHECK (title_key <> ''),
  issuer text NOT NULL,
  document_number text,
  since date NOT NULL,
  recorded_at timestamptz NOT NULL,
  username text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (title_key, issuer, document_number, since)
);
CREATE INDEX instrument_title ON instrument (title_key, id);
CALL fact('instrument');

-- 有效, 修改, 废止, 失效: what became of an instrument from a day on, and the document that says so. Of
-- several the one from the latest day holds, and of one day the one recorded last; what is wrong is
-- put right by stating more. Both axes: since is the date of law, recorded_at when it was known here.
CREATE TABLE instrument_fact (
  instrument_id uuid NOT NULL REFERENCES instrument,
  number int NOT NULL CHECK (number > 0),
  status text NOT NULL CHECK (status IN ('IN_FORCE', 'AMENDED', 'REPEALED', 'LAPSED')),
  since date NOT NULL,
  document text NOT NULL,
  recorded_at timestamptz NOT NULL,
  username text NOT NULL,
  PRIMARY KEY (instrument_id, number)
);
CALL fact('instrument_fact');
