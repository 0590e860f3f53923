-- Every issue of a meeting's minutes: what was frozen (a blob of that sha256), why it was issued again, and the newest
-- journal row it stands on. The contents are found by their hash and not by a reference: blobs are left out of the journal.
CREATE TABLE meeting_issue (
    meeting_id   INTEGER NOT NULL REFERENCES meeting (id),
    issue        INTEGER NOT NULL CHECK (issue > 0),
    reason       TEXT    NOT NULL,
    sha256       TEXT    NOT NULL CHECK (length(sha256) = 64),
    journal_id   INTEGER NOT NULL,
    journal_hash TEXT    NOT NULL,
    at           TEXT    NOT NULL,
    CHECK ((issue = 1) = (reason = '')),
    PRIMARY KEY (meeting_id, issue)
) STRICT, WITHOUT ROWID;
