-- 印制: what left the office, for whom, why again; and what the office lays down for its papers.

ALTER TABLE print_run ADD COLUMN operator TEXT NOT NULL DEFAULT '';
-- Empty for the first run of a form.
ALTER TABLE print_run ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE print_run ADD COLUMN part TEXT NOT NULL DEFAULT '全部';
ALTER TABLE print_run ADD COLUMN format TEXT NOT NULL DEFAULT 'pdf';
ALTER TABLE print_run ADD COLUMN files INTEGER NOT NULL DEFAULT 1;

-- Whom a run was for. By the fingerprint a later run knows whether anything on the paper changed.
CREATE TABLE print_run_entry (
    run_id INTEGER NOT NULL REFERENCES print_run (id),
    place INTEGER NOT NULL CHECK (place > 0),
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    label TEXT NOT NULL,
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    PRIMARY KEY (run_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX print_run_entry_nominee ON print_run_entry (nominee_id);

-- 版式: blocks with their places, as JSON.
CREATE TABLE paper_template (
    id INTEGER NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES year (year),
    purpose TEXT NOT NULL CHECK (purpose IN ('certificate', 'overprint')),
    name TEXT NOT NULL CHECK (name <> ''),
    content TEXT NOT NULL,
    in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)),
    at TEXT NOT NULL,
    UNIQUE (year, purpose, name)
) STRICT;

-- 打印机校正: what a printer adds to where things stand.
CREATE TABLE printer_profile (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    dx_um INTEGER NOT NULL,
    dy_um INTEGER NOT NULL,
    scale_x_ppm INTEGER NOT NULL CHECK (scale_x_ppm BETWEEN 950000 AND 1050000),
    scale_y_ppm INTEGER NOT NULL CHECK (scale_y_ppm BETWEEN 950000 AND 1050000),
    at TEXT NOT NULL
) STRICT;

-- Where a character that the stroke table does not know stands: right behind another.
CREATE TABLE character_place (
    character TEXT NOT NULL PRIMARY KEY CHECK (length(character) = 1),
    behind TEXT NOT NULL CHECK (length(behind) = 1),
    reading TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a plaque differs in from what the settings say.
CREATE TABLE plaque_face (
    nominee_id INTEGER NOT NULL PRIMARY KEY REFERENCES nominee (id),
    size TEXT NOT NULL,
    material TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    at TEXT NOT NULL
) STRICT;
