-- What a note (批注) is written on, and for whom. Columns are added and none is touched: changesets written before know
-- the five of that time, and SQLite applies them to a table that has more.
ALTER TABLE annotation ADD COLUMN target TEXT NOT NULL DEFAULT 'nominee'
    CHECK (target IN ('nominee', 'field', 'passage', 'condition'));
-- The key of the field, or the code of the condition.
ALTER TABLE annotation ADD COLUMN place TEXT NOT NULL DEFAULT '';
-- The passage as it read when the note was written.
ALTER TABLE annotation ADD COLUMN quote TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN audience TEXT NOT NULL DEFAULT 'office' CHECK (audience IN ('office', 'meeting'));
