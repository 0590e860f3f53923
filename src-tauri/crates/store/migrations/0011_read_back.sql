-- 复核录分: what a second person read on a judge's paper, and what stood typed then (blank: nothing stood there). A first
-- figure that changes leaves its reading behind. Item 0 is the sheet as a whole; an item is not referred to, since a
-- rubric's next version takes the readings of the one before along.
CREATE TABLE score_second (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    item_id    INTEGER NOT NULL CHECK (item_id >= 0),
    value      TEXT    NOT NULL,
    against    TEXT    NOT NULL,
    -- 以初录为准: somebody looked at the difference and let the first figure stand.
    kept       INTEGER NOT NULL CHECK (kept IN (0, 1)),
    reader     TEXT    NOT NULL CHECK (reader <> ''),
    at         TEXT    NOT NULL,
    PRIMARY KEY (nominee_id, member_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_second_member ON score_second (member_id);

-- 评语 of a judge on one item; item 0 is the nominee as a whole.
CREATE TABLE score_comment (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    item_id    INTEGER NOT NULL CHECK (item_id >= 0),
    text       TEXT    NOT NULL CHECK (text <> ''),
    at         TEXT    NOT NULL,
    PRIMARY KEY (nominee_id, member_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_comment_member ON score_comment (member_id);
