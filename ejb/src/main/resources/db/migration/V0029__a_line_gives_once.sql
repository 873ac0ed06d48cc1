-- A unit may follow another that refused what it takes over itself: what is over stands in nobody's way.
ALTER TABLE handover DROP CONSTRAINT handover_giver_item_id_receiver_department_id_giver_entry_n_key;
CREATE UNIQUE INDEX handover_once ON handover (giver_item_id, receiver_department_id, giver_entry_number)
  WHERE state NOT IN ('REJECTED', 'WITHDRAWN');
