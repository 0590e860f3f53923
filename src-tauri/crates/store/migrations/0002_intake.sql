-- What counties send beyond one table: versions, attachments, papers, and how their columns were matched.

-- Contents kept once by their hash. Left out of the journal: an import that is undone leaves them, which harms nobody,
-- and a journal that copied every scan would soon be the bigger half of the file.
CREATE TABLE blob (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    bytes  BLOB NOT NULL
) STRICT;
INSERT OR IGNORE INTO blob (sha256, bytes) SELECT sha256, bytes FROM source_file;
-- The column stays, empty: changesets written before know it.
UPDATE source_file SET bytes = zeroblob(0);

-- The cells of a sheet's rows as they stood, packed once. Left out of the journal like the file they are cut from.
CREATE TABLE row_text (
    sha256 TEXT NOT NULL,
    sheet  TEXT NOT NULL,
    cells  BLOB NOT NULL,
    PRIMARY KEY (sha256, sheet)
) STRICT;

-- A unit's files for a category: those of the first version, and of each newer one. Several files that came together are
-- one version.
CREATE TABLE submission (
    file_id  INTEGER NOT NULL REFERENCES source_file (id),
    unit_id  INTEGER NOT NULL REFERENCES unit (id),
    category TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    version  INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (file_id, unit_id, category)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_unit ON submission (unit_id, category, version);

-- What the county still has to put right.
CREATE TABLE intake_problem (
    id         INTEGER NOT NULL PRIMARY KEY,
    file_id    INTEGER NOT NULL REFERENCES source_file (id),
    nominee_id INTEGER REFERENCES nominee (id),
    action     TEXT    NOT NULL CHECK (action IN ('refuse', 'ask', 'warn')),
    trap       INTEGER NOT NULL,
    sheet      TEXT    NOT NULL,
    cell       TEXT,
    raw        TEXT    NOT NULL,
    proposed   TEXT,
    message    TEXT    NOT NULL
) STRICT;
CREATE INDEX intake_problem_file ON intake_problem (file_id);
CREATE INDEX intake_problem_nominee ON intake_problem (nominee_id);

-- What a newer version changed, field by field.
CREATE TABLE nominee_change (
    id         INTEGER NOT NULL PRIMARY KEY,
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    file_id    INTEGER REFERENCES source_file (id),
    field      TEXT    NOT NULL,
    old        TEXT    NOT NULL,
    new        TEXT    NOT NULL,
    at         TEXT    NOT NULL
) STRICT;
CREATE INDEX nominee_change_nominee ON nominee_change (nominee_id);
CREATE INDEX nominee_change_file ON nominee_change (file_id);

-- What came beside the tables; without a nominee it lies in the tray.
CREATE TABLE attachment (
    id         INTEGER NOT NULL PRIMARY KEY,
    year       INTEGER NOT NULL REFERENCES year (year),
    unit_id    INTEGER REFERENCES unit (id),
    nominee_id INTEGER REFERENCES nominee (id),
    name       TEXT    NOT NULL CHECK (name <> ''),
    folder     TEXT    NOT NULL,
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    size       INTEGER NOT NULL CHECK (size >= 0),
    kind       TEXT    NOT NULL CHECK (kind IN ('pdf', 'image', 'docx', 'other')),
    arrived_at TEXT    NOT NULL
) STRICT;
CREATE INDEX attachment_nominee ON attachment (nominee_id);
CREATE INDEX attachment_unit ON attachment (unit_id);

-- The office's own wordings of column headings.
CREATE TABLE heading_alias (
    year    INTEGER NOT NULL REFERENCES year (year),
    heading TEXT    NOT NULL CHECK (heading <> ''),
    field   TEXT    NOT NULL,
    PRIMARY KEY (year, heading)
) STRICT, WITHOUT ROWID;

-- How a unit's columns were matched the last time.
CREATE TABLE column_memory (
    unit_id     INTEGER NOT NULL REFERENCES unit (id),
    fingerprint TEXT    NOT NULL,
    choices     TEXT    NOT NULL,
    PRIMARY KEY (unit_id, fingerprint)
) STRICT, WITHOUT ROWID;

-- Papers a submission needs (本单位设定), and what has arrived of them.
CREATE TABLE paper_item (
    id          INTEGER NOT NULL PRIMARY KEY,
    year        INTEGER NOT NULL REFERENCES year (year),
    position    INTEGER NOT NULL,
    name        TEXT    NOT NULL CHECK (name <> ''),
    copies      INTEGER NOT NULL CHECK (copies >= 0),
    sealed      INTEGER NOT NULL CHECK (sealed IN (0, 1)),
    electronic  INTEGER NOT NULL CHECK (electronic IN (0, 1)),
    per_nominee INTEGER NOT NULL CHECK (per_nominee IN (0, 1))
) STRICT;
CREATE TABLE paper_received (
    unit_id    INTEGER NOT NULL REFERENCES unit (id),
    category   TEXT    NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    item_id    INTEGER NOT NULL REFERENCES paper_item (id),
    copies     INTEGER NOT NULL CHECK (copies >= 0),
    sealed     INTEGER NOT NULL CHECK (sealed IN (0, 1)),
    electronic INTEGER NOT NULL CHECK (electronic IN (0, 1)),
    note       TEXT    NOT NULL,
    at         TEXT    NOT NULL,
    PRIMARY KEY (unit_id, category, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_received_item ON paper_received (item_id);

-- A nominee can also be withdrawn (撤回) by its unit. Only the CHECK is widened: no row changes, so the table need not
-- be rebuilt (https://www.sqlite.org/lang_altertable.html, "making other kinds of table schema changes").
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace (sql, '''passed'', ''barred'')', '''passed'', ''barred'', ''withdrawn'')')
WHERE type = 'table' AND name = 'nominee';
PRAGMA writable_schema = RESET;
