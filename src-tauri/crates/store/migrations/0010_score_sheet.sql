-- The register of 评分表 handed to the judges, on paper or as a workbook. A number is issued once in its year and stays,
-- also when the sheet is void.
CREATE TABLE score_sheet (
    id          INTEGER NOT NULL PRIMARY KEY,
    year        INTEGER NOT NULL REFERENCES year (year),
    number      INTEGER NOT NULL CHECK (number > 0),
    category    TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    member_id   INTEGER NOT NULL REFERENCES member (id),
    -- Who sat there when it was made.
    judge       TEXT    NOT NULL,
    medium      TEXT    NOT NULL CHECK (medium IN ('paper', 'xlsx')),
    -- What it is scored by, in words. A rubric may be removed later, so nothing is referred to.
    rubric      TEXT    NOT NULL CHECK (rubric <> ''),
    -- SHA-256 of what it is scored by, and of who is on it in which order.
    form        TEXT    NOT NULL CHECK (length(form) = 64),
    agenda      TEXT    NOT NULL CHECK (length(agenda) = 64),
    -- Of the file it was written to.
    sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
    at          TEXT    NOT NULL,
    returned_at TEXT,
    voided_at   TEXT,
    void_reason TEXT    NOT NULL,
    CHECK ((voided_at IS NULL) = (void_reason = '')),
    UNIQUE (year, number)
) STRICT;
CREATE INDEX score_sheet_member ON score_sheet (member_id);

CREATE TABLE score_sheet_line (
    score_sheet_id INTEGER NOT NULL REFERENCES score_sheet (id),
    nominee_id     INTEGER NOT NULL REFERENCES nominee (id),
    -- On the sheet, from 1.
    place          INTEGER NOT NULL CHECK (place > 0),
    PRIMARY KEY (score_sheet_id, nominee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_sheet_line_nominee ON score_sheet_line (nominee_id);
