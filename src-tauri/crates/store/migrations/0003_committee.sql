-- The leading group's meetings: who is in the room, who should leave it for whom, and what comes next.

CREATE TABLE meeting (
    id      INTEGER NOT NULL PRIMARY KEY,
    year    INTEGER NOT NULL REFERENCES year (year),
    number  INTEGER NOT NULL CHECK (number > 0),
    title   TEXT    NOT NULL CHECK (title <> ''),
    held_on TEXT    NOT NULL CHECK (held_on IS date(held_on)),
    place   TEXT    NOT NULL,
    state   TEXT    NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
    UNIQUE (year, number)
) STRICT;

-- 点名. A member without a row is not called yet; a substitute sits for the member, by name and post.
CREATE TABLE attendance (
    meeting_id      INTEGER NOT NULL REFERENCES meeting (id),
    member_id       INTEGER NOT NULL REFERENCES member (id),
    state           TEXT    NOT NULL CHECK (state IN ('present', 'absent', 'late', 'left')),
    substitute_name TEXT    NOT NULL,
    substitute_post TEXT    NOT NULL,
    at              TEXT    NOT NULL,
    PRIMARY KEY (meeting_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_member ON attendance (member_id);

-- What a member has to do with units, counties and people.
CREATE TABLE member_tie (
    id        INTEGER NOT NULL PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES member (id),
    kind      TEXT    NOT NULL CHECK (kind IN ('unit', 'county', 'kin', 'other')),
    unit_id   INTEGER REFERENCES unit (id),
    text      TEXT    NOT NULL,
    note      TEXT    NOT NULL
) STRICT;
CREATE INDEX member_tie_member ON member_tie (member_id);
CREATE INDEX member_tie_unit ON member_tie (unit_id);

-- A proposed recusal that people decided against.
CREATE TABLE recusal_dismissed (
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    member_id  INTEGER NOT NULL REFERENCES member (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('unit', 'county', 'kin', 'other')),
    reason     TEXT    NOT NULL CHECK (reason <> ''),
    at         TEXT    NOT NULL,
    PRIMARY KEY (nominee_id, member_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX recusal_dismissed_member ON recusal_dismissed (member_id);

-- Where a nominee stands on its category's agenda. One without a row waits, after those that have one, by number.
-- Positions are not unique: a changeset that exchanges two could not be taken back.
CREATE TABLE agenda_item (
    nominee_id INTEGER NOT NULL PRIMARY KEY REFERENCES nominee (id),
    position   INTEGER NOT NULL CHECK (position > 0),
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'done', 'held', 'spare', 'struck')),
    reason     TEXT    NOT NULL
) STRICT;
