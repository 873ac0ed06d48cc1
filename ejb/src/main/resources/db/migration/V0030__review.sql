-- 审查: a change set goes its way by steps. Each is a fact: who said what of which content.
ALTER TABLE change_set ADD COLUMN round int NOT NULL DEFAULT 0,
  DROP CONSTRAINT change_set_state_check,
  ADD CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN'));

CREATE TABLE review (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  change_set_id uuid NOT NULL REFERENCES change_set,
  round int NOT NULL CHECK (round > 0),
  step text NOT NULL,
  department_id int REFERENCES department,
  result text NOT NULL CHECK (result IN ('PASSED', 'RETURNED')),
  comment text,
  content_hash bytea NOT NULL,
  at timestamptz NOT NULL,
  username text NOT NULL,
  person text NOT NULL,
  branch text NOT NULL,
  CHECK ((step = 'COUNTERSIGN') = (department_id IS NOT NULL)),
  CHECK (result = 'PASSED' OR comment IS NOT NULL),
  UNIQUE NULLS NOT DISTINCT (change_set_id, round, step, department_id)
);
-- I18: nobody does two steps of a round; who may sign for several units may.
CREATE UNIQUE INDEX review_once ON review (change_set_id, round, username) WHERE step <> 'COUNTERSIGN';
CALL fact('review');

-- 审查轮次: what the round has to go, as the paths stood when it began.
CREATE TABLE review_round (
  change_set_id uuid NOT NULL REFERENCES change_set,
  round int NOT NULL CHECK (round > 0),
  path text[] NOT NULL,
  PRIMARY KEY (change_set_id, round)
);
CALL fact('review_round');

-- 会签: the units whose lists a round touches, beside the one that drafted it.
CREATE TABLE countersigning (
  change_set_id uuid NOT NULL REFERENCES change_set,
  round int NOT NULL,
  department_id int NOT NULL REFERENCES department,
  PRIMARY KEY (change_set_id, round, department_id)
);
CREATE INDEX countersigning_department ON countersigning (department_id);
CALL fact('countersigning');

-- 审批路径: the steps that a kind of adjustment asks for beside those of every path (初审, 保密审查, 审核, 审发).
-- Source: 各类调整的审批路径 as practised: 新增, 取消, 下放 and the like are approved by the government; changes
-- are effective after the list office and an opinion of legality.
CREATE TABLE approval_step (
  kind text NOT NULL,
  step text NOT NULL CHECK (step IN ('LEGALITY', 'LIST_OFFICE', 'GOVERNMENT')),
  PRIMARY KEY (kind, step)
);
CALL derived('approval_step');
INSERT INTO approval_step (kind, step)
  SELECT kind, 'GOVERNMENT' FROM unnest(ARRAY['ADD', 'CANCEL', 'PARTIAL_CANCEL', 'DELEGATE', 'PARTIAL_DELEGATE',
    'ACCEPT', 'ACCEPT_EXTERNAL', 'ENTRUST', 'END_ENTRUSTMENT', 'EMPOWER', 'RECALL', 'TRANSFER',
    'CHANGE_IMPLEMENTER', 'DROP_PREREVIEW', 'TO_INTERNAL', 'SUSPEND', 'RESUME', 'REORGANISE', 'UNEXPLAINED']) kind
  UNION ALL
  SELECT kind, 'LIST_OFFICE' FROM unnest(ARRAY['TRANSFER', 'CHANGE_IMPLEMENTER', 'REORGANISE', 'MERGE', 'SPLIT',
    'CHANGE', 'RECLASSIFY', 'RECODE', 'RENAME_UNIT', 'MIGRATE_SCHEME', 'CORRECT']) kind
  UNION ALL
  SELECT kind, 'LEGALITY' FROM unnest(ARRAY['MERGE', 'SPLIT', 'CHANGE', 'RECLASSIFY']) kind;

-- What was said of a decision on its way is sealed by its entry.
ALTER TABLE decision ADD COLUMN reviews bytea;

-- The one-step release is gone: who released gives the last approval.
UPDATE access_grant SET role = 'FINAL_REVIEWER' WHERE role = 'PUBLISHER';

-- A redaction goes on as it was (V0027), but that a draft under review is an open one, which the redaction takes back.
DO $$
DECLARE
  old text := pg_get_functiondef('redact(int, int, text)'::regprocedure);
  new text := replace(replace(replace(old, $q$CASE s.state WHEN 'DRAFT' THEN$q$,
    $q$CASE WHEN s.state IN ('DRAFT', 'IN_REVIEW') THEN$q$),
    $q$WHERE c.state = 'DRAFT')$q$, $q$WHERE c.state IN ('DRAFT', 'IN_REVIEW'))$q$),
    $q$SET version = s.version + 1, changed_at = ordered_at$q$,
    $q$SET version = s.version + 1, changed_at = ordered_at, state = 'DRAFT'$q$);
BEGIN
  IF length(new) - length(old) <> 69 THEN
    RAISE EXCEPTION 'The function redact is not the one of V0027: % characters more', length(new) - length(old);
  END IF;
  EXECUTE new;
END $$;
