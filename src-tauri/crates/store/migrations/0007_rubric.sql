-- 评分标准: its items, what each judge gave for them, and what a person was typing when the program stopped.

CREATE TABLE rubric (
    id INTEGER NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES year (year),
    category TEXT NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    nature TEXT NOT NULL CHECK (nature IN ('any', 'enterprise', 'institution', 'government', 'township')),
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    -- None: extras count without a cap.
    extra_cap TEXT,
    UNIQUE (year, category, nature)
) STRICT;

CREATE TABLE rubric_item (
    id INTEGER NOT NULL PRIMARY KEY,
    rubric_id INTEGER NOT NULL REFERENCES rubric (id),
    position INTEGER NOT NULL CHECK (position > 0),
    section TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('basic', 'extra', 'deduction')),
    points TEXT NOT NULL,
    step TEXT NOT NULL,
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    guide TEXT NOT NULL
) STRICT;

CREATE INDEX rubric_item_rubric ON rubric_item (rubric_id);

CREATE TABLE score_item (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    item_id INTEGER NOT NULL REFERENCES rubric_item (id),
    value TEXT NOT NULL CHECK (value <> ''),
    at TEXT NOT NULL,
    PRIMARY KEY (nominee_id, member_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX score_item_member ON score_item (member_id);
CREATE INDEX score_item_item ON score_item (item_id);

-- 必备: whether a nominee has what it cannot be selected without.
CREATE TABLE gate_answer (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    item_id INTEGER NOT NULL REFERENCES rubric_item (id),
    met INTEGER NOT NULL CHECK (met IN (0, 1)),
    note TEXT NOT NULL,
    PRIMARY KEY (nominee_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX gate_answer_item ON gate_answer (item_id);

-- Kept outside the journal, and referring to nothing: a draft must never stand in the way of an undo. Item 0 is the sheet as a whole.
CREATE TABLE score_draft (
    nominee_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (nominee_id, member_id, item_id)
) STRICT, WITHOUT ROWID;
