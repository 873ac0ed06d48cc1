-- A file of many governments is published government by government: each finds its rows.
CREATE INDEX import_row_publisher ON import_row (run_id, publisher_id);
