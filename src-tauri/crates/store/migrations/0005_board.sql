-- What the room sees, kept so that the board opens as it stood. Like the meeting's bookmark it is no record: it is left
-- out of the journal and refers to nothing, so that no undo stops at it.
CREATE TABLE board_state (
    year    INTEGER NOT NULL PRIMARY KEY,
    program TEXT    NOT NULL,
    sent    TEXT    NOT NULL,
    black   INTEGER NOT NULL CHECK (black IN (0, 1)),
    frozen  TEXT    NOT NULL,
    masking TEXT    NOT NULL,
    theme   TEXT    NOT NULL,
    timer   TEXT    NOT NULL
) STRICT;
