-- A member can also be 副组长. Only the CHECK is widened: no row changes, so the table need not be rebuilt (see 0002).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace (sql, '''head'', ''member'')', '''head'', ''vice'', ''member'')')
WHERE type = 'table' AND name = 'member';
PRAGMA writable_schema = RESET;

-- 合格线 and 优秀线 of a rubric, exact decimals; and whether a nominee below the first can still be selected.
ALTER TABLE rubric ADD COLUMN pass_line TEXT;
ALTER TABLE rubric ADD COLUMN honours_line TEXT;
ALTER TABLE rubric ADD COLUMN pass_required INTEGER NOT NULL DEFAULT 0 CHECK (pass_required IN (0, 1));

-- 自评分: what the nominee gave itself for an item. For the judges to look at, never counted.
CREATE TABLE self_score (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    item_id    INTEGER NOT NULL REFERENCES rubric_item (id),
    value      TEXT    NOT NULL CHECK (value <> ''),
    at         TEXT    NOT NULL,
    PRIMARY KEY (nominee_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX self_score_item ON self_score (item_id);
