-- The first year of selection (选树): what the office records, one table a noun.
-- Dates are ISO text and checked to be real days; exact figures (scores, measures) are decimal text, never REAL.
-- Nothing cascades: every deletion is written by the act that wants it, so that its changeset holds it.

CREATE TABLE year (
    year      INTEGER NOT NULL PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
    opened_on TEXT    NOT NULL CHECK (opened_on IS date(opened_on)),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE setting (
    year  INTEGER NOT NULL REFERENCES year (year),
    key   TEXT    NOT NULL,
    value TEXT    NOT NULL,
    PRIMARY KEY (year, key)
) STRICT, WITHOUT ROWID;

-- Recommending unit (推荐单位), Art. 16, with the three measures of Art. 12.
CREATE TABLE unit (
    id            INTEGER NOT NULL PRIMARY KEY,
    year          INTEGER NOT NULL REFERENCES year (year),
    position      INTEGER NOT NULL,
    name          TEXT    NOT NULL CHECK (name <> ''),
    kind          TEXT    NOT NULL CHECK (kind IN ('division', 'system', 'direct')),
    organisations TEXT    NOT NULL,
    members       TEXT    NOT NULL,
    cadres        TEXT    NOT NULL,
    UNIQUE (year, name)
) STRICT;

CREATE TABLE unit_alias (
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    alias   TEXT    NOT NULL CHECK (alias <> ''),
    PRIMARY KEY (unit_id, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_quota (
    unit_id  INTEGER NOT NULL REFERENCES unit (id),
    category TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    seats    INTEGER NOT NULL CHECK (seats >= 0),
    PRIMARY KEY (unit_id, category)
) STRICT, WITHOUT ROWID;

-- A county's file as it arrived, whole.
CREATE TABLE source_file (
    id          INTEGER NOT NULL PRIMARY KEY,
    year        INTEGER NOT NULL REFERENCES year (year),
    name        TEXT    NOT NULL,
    sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
    imported_at TEXT    NOT NULL,
    bytes       BLOB    NOT NULL,
    UNIQUE (year, sha256)
) STRICT;

-- Recommended collective or person (推荐对象). The short columns come first: a list reads them
-- without following the overflow pages of the long ones.
CREATE TABLE nominee (
    id             INTEGER NOT NULL PRIMARY KEY,
    year           INTEGER NOT NULL REFERENCES year (year),
    category       TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    serial         INTEGER NOT NULL CHECK (serial > 0),
    number         TEXT    NOT NULL,
    unit_id        INTEGER NOT NULL REFERENCES unit (id),
    name           TEXT    NOT NULL CHECK (name <> ''),
    organisation   TEXT,
    vetting        TEXT    NOT NULL CHECK (vetting IN ('pending', 'returned', 'passed', 'barred')),
    vetting_reason TEXT    NOT NULL,
    standing       TEXT    NOT NULL CHECK (standing IN ('clear', 'waiting', 'barred')),
    findings       TEXT    NOT NULL,
    identity_key   TEXT    NOT NULL,
    search_key     TEXT    NOT NULL,
    file_id        INTEGER REFERENCES source_file (id),
    sheet          TEXT,
    row            INTEGER CHECK (row > 0),
    facts          TEXT    NOT NULL,
    raw            TEXT    NOT NULL,
    UNIQUE (year, number),
    UNIQUE (year, category, serial)
) STRICT;
CREATE INDEX nominee_identity ON nominee (year, category, identity_key);
CREATE INDEX nominee_unit ON nominee (unit_id);
CREATE INDEX nominee_file ON nominee (file_id);
-- Holds every column that filtering, searching and sorting need, so that 100,000 rows are judged without
-- touching the table; only the rows of one page are then read from it.
CREATE INDEX nominee_listing ON nominee (year, category, serial, unit_id, vetting, name, search_key);

-- A person's verdict on one condition of Arts. 4–9 and 15.
CREATE TABLE mark (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    code       TEXT    NOT NULL,
    verdict    TEXT    NOT NULL CHECK (verdict IN ('met', 'unmet', 'override')),
    note       TEXT    NOT NULL,
    by         TEXT    NOT NULL,
    at         TEXT    NOT NULL,
    PRIMARY KEY (nominee_id, code)
) STRICT, WITHOUT ROWID;

-- Leading group (领导小组), Art. 13.
CREATE TABLE member (
    id         INTEGER NOT NULL PRIMARY KEY,
    year       INTEGER NOT NULL REFERENCES year (year),
    seat       INTEGER NOT NULL CHECK (seat > 0),
    name       TEXT    NOT NULL,
    department TEXT    NOT NULL,
    role       TEXT    NOT NULL CHECK (role IN ('head', 'member')),
    UNIQUE (year, seat)
) STRICT;

CREATE TABLE score (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    value      TEXT    NOT NULL CHECK (value <> ''),
    at         TEXT    NOT NULL,
    PRIMARY KEY (nominee_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX score_member ON score (member_id);

CREATE TABLE recusal (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    reason     TEXT    NOT NULL,
    PRIMARY KEY (nominee_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recusal_member ON recusal (member_id);

CREATE TABLE annotation (
    id         INTEGER NOT NULL PRIMARY KEY,
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    text       TEXT    NOT NULL,
    by         TEXT    NOT NULL,
    at         TEXT    NOT NULL
) STRICT;
CREATE INDEX annotation_nominee ON annotation (nominee_id);

-- The order people gave to nominees tied on the cut line.
CREATE TABLE tie_break (
    year       INTEGER NOT NULL REFERENCES year (year),
    category   TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    place      INTEGER NOT NULL CHECK (place > 0),
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    method     TEXT    NOT NULL CHECK (method IN ('lots', 'revote', 'priority')),
    reason     TEXT    NOT NULL,
    at         TEXT    NOT NULL,
    PRIMARY KEY (year, category, nominee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_break_nominee ON tie_break (nominee_id);

-- Deliberation (审议) by the leading group and approval (审定) by the party group, Art. 17.
CREATE TABLE decision (
    id       INTEGER NOT NULL PRIMARY KEY,
    year     INTEGER NOT NULL REFERENCES year (year),
    category TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    body     TEXT    NOT NULL CHECK (body IN ('leading_group', 'party_group')),
    held_on  TEXT    NOT NULL CHECK (held_on IS date(held_on)),
    note     TEXT    NOT NULL,
    at       TEXT    NOT NULL,
    UNIQUE (year, category, body)
) STRICT;

CREATE TABLE decision_entry (
    decision_id INTEGER NOT NULL REFERENCES decision (id),
    nominee_id  INTEGER NOT NULL REFERENCES nominee (id),
    outcome     TEXT    NOT NULL CHECK (outcome IN ('selected', 'reserve')),
    place       INTEGER NOT NULL CHECK (place > 0),
    PRIMARY KEY (decision_id, nominee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_entry_nominee ON decision_entry (nominee_id);

-- Publicity (公示). `counting` tells whether the day of posting is the first day counted.
CREATE TABLE publicity (
    id        INTEGER NOT NULL PRIMARY KEY,
    year      INTEGER NOT NULL REFERENCES year (year),
    posted    TEXT    NOT NULL CHECK (posted IS date(posted)),
    counting  TEXT    NOT NULL CHECK (counting IN ('next_day', 'posting_day')),
    days      INTEGER NOT NULL CHECK (days > 0),
    first_day TEXT    NOT NULL CHECK (first_day IS date(first_day)),
    last_day  TEXT    NOT NULL CHECK (last_day IS date(last_day)),
    at        TEXT    NOT NULL,
    CHECK (posted <= first_day AND first_day <= last_day)
) STRICT;

CREATE TABLE publicity_entry (
    publicity_id INTEGER NOT NULL REFERENCES publicity (id),
    nominee_id   INTEGER NOT NULL REFERENCES nominee (id),
    PRIMARY KEY (publicity_id, nominee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX publicity_entry_nominee ON publicity_entry (nominee_id);

-- Objection (异议). `signed` tells a real name or a sealed unit (实名) from an anonymous one.
CREATE TABLE objection (
    id           INTEGER NOT NULL PRIMARY KEY,
    publicity_id INTEGER NOT NULL REFERENCES publicity (id),
    nominee_id   INTEGER NOT NULL REFERENCES nominee (id),
    received_on  TEXT    NOT NULL CHECK (received_on IS date(received_on)),
    channel      TEXT    NOT NULL CHECK (channel IN ('letter', 'call', 'visit', 'mail')),
    signed       INTEGER NOT NULL CHECK (signed IN (0, 1)),
    complainant  TEXT    NOT NULL,
    gist         TEXT    NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('open', 'sustained', 'rejected')),
    conclusion   TEXT    NOT NULL,
    resolved_on  TEXT    CHECK (resolved_on IS date(resolved_on)),
    at           TEXT    NOT NULL,
    CHECK ((state = 'open') = (resolved_on IS NULL))
) STRICT;
CREATE INDEX objection_publicity ON objection (publicity_id);
CREATE INDEX objection_nominee ON objection (nominee_id);

-- Stopped after approval.
CREATE TABLE withdrawn (
    nominee_id   INTEGER NOT NULL PRIMARY KEY REFERENCES nominee (id),
    reason       TEXT    NOT NULL,
    objection_id INTEGER REFERENCES objection (id),
    at           TEXT    NOT NULL
) STRICT;
CREATE INDEX withdrawn_objection ON withdrawn (objection_id);

-- Certificate and plaque numbers: issued once, voided when wrong, never deleted nor given again.
CREATE TABLE issued_number (
    year        INTEGER NOT NULL REFERENCES year (year),
    category    TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    serial      INTEGER NOT NULL CHECK (serial > 0),
    nominee_id  INTEGER NOT NULL REFERENCES nominee (id),
    text        TEXT    NOT NULL CHECK (text <> ''),
    issued_at   TEXT    NOT NULL,
    voided_at   TEXT,
    void_reason TEXT,
    PRIMARY KEY (year, category, serial),
    UNIQUE (year, text),
    CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT, WITHOUT ROWID;
-- One number in force for one nominee.
CREATE UNIQUE INDEX issued_number_nominee ON issued_number (nominee_id) WHERE voided_at IS NULL;

CREATE TRIGGER issued_number_stays BEFORE DELETE ON issued_number
BEGIN SELECT RAISE (ABORT, 'issued numbers are never deleted'); END;
CREATE TRIGGER issued_number_is_only_voided
BEFORE UPDATE OF year, category, serial, nominee_id, text, issued_at ON issued_number
BEGIN SELECT RAISE (ABORT, 'issued numbers are only voided'); END;

CREATE TABLE print_run (
    id     INTEGER NOT NULL PRIMARY KEY,
    year   INTEGER NOT NULL REFERENCES year (year),
    form   TEXT    NOT NULL,
    copies INTEGER NOT NULL CHECK (copies > 0),
    sha256 TEXT    NOT NULL CHECK (length(sha256) = 64),
    at     TEXT    NOT NULL
) STRICT;

-- Where the meeting stands: a bookmark, not a record. It is left out of the journal and refers to nothing,
-- so that turning to the next nominee neither fills the journal nor stands in the way of undoing.
CREATE TABLE review_position (
    year       INTEGER NOT NULL PRIMARY KEY,
    category   TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    nominee_id INTEGER,
    masking    TEXT    NOT NULL,
    theme      TEXT    NOT NULL,
    scene      TEXT    NOT NULL
) STRICT;

-- Every act, in order, each row chained to the one before it by SHA-256.
CREATE TABLE journal (
    id        INTEGER NOT NULL PRIMARY KEY,
    at        TEXT    NOT NULL,
    actor     TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    summary   TEXT    NOT NULL,
    undoable  INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    changeset BLOB    NOT NULL,
    undoes    INTEGER UNIQUE REFERENCES journal (id),
    prev_hash BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_is_not_edited BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal only grows'); END;
