-- How large a pixel of a screen is, measured by a person against a bank card, so that 实际大小 of a preview is true.
-- Screens are told apart by their pixels. It belongs to the computer, not to the records: no journal, no undo.
CREATE TABLE screen (
    width    INTEGER NOT NULL CHECK (width > 0),
    height   INTEGER NOT NULL CHECK (height > 0),
    pitch_nm INTEGER NOT NULL CHECK (pitch_nm > 0),
    PRIMARY KEY (width, height)
) STRICT, WITHOUT ROWID;
