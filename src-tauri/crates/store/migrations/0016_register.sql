-- 印制登记簿: the files of a run, whose bytes lie in `blob`, so that ten years on the same paper can be had again.

CREATE TABLE print_run_file (
    run_id INTEGER NOT NULL REFERENCES print_run (id),
    place INTEGER NOT NULL CHECK (place > 0),
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    PRIMARY KEY (run_id, place)
) STRICT, WITHOUT ROWID;

-- What is printed for work inside the office. Not journalled: no undo stops at a sign-in sheet.
CREATE TABLE working_print (
    id INTEGER NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES year (year),
    form TEXT NOT NULL,
    copies INTEGER NOT NULL CHECK (copies > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    reason TEXT NOT NULL,
    part TEXT NOT NULL,
    format TEXT NOT NULL,
    files INTEGER NOT NULL CHECK (files > 0)
) STRICT;

CREATE INDEX working_print_year ON working_print (year);
