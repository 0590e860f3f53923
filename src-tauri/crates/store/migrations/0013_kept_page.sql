-- Which page of a meeting the window showed, so that the program opens there after a power cut. Like the meeting's
-- bookmark it is no record: it is left out of the journal, and no undo stops at it.
CREATE TABLE kept_page (
    year    INTEGER NOT NULL PRIMARY KEY,
    address TEXT    NOT NULL
) STRICT;
