-- 票决 and the ties on the cut line.
-- A round is prepared, then its papers are issued, then it is counted or void; a counted round is never changed.

CREATE TABLE ballot (
    id INTEGER NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES year (year),
    category TEXT NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    round INTEGER NOT NULL CHECK (round > 0),
    previous_id INTEGER REFERENCES ballot (id),
    title TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('each', 'choose')),
    at_most INTEGER CHECK (at_most > 0),
    secret INTEGER NOT NULL CHECK (secret IN (0, 1)),
    numerator INTEGER NOT NULL CHECK (numerator >= 0),
    denominator INTEGER NOT NULL CHECK (denominator > 0),
    inclusive INTEGER NOT NULL CHECK (inclusive IN (0, 1)),
    base TEXT NOT NULL CHECK (base IN ('present', 'expected', 'valid')),
    -- 应到 and 实到 when the round was prepared.
    expected INTEGER NOT NULL CHECK (expected > 0),
    present INTEGER NOT NULL CHECK (present BETWEEN 1 AND expected),
    -- The tied score, exact, when the round is to settle a tie on the cut line.
    tied_value TEXT,
    issued INTEGER CHECK (issued >= 0),
    returned INTEGER CHECK (returned >= 0),
    unreturned INTEGER CHECK (unreturned >= 0),
    valid INTEGER CHECK (valid >= 0),
    invalid INTEGER CHECK (invalid >= 0),
    -- 监票人, 计票人
    scrutineers TEXT NOT NULL DEFAULT '',
    tellers TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('prepared', 'issued', 'counted', 'void')),
    -- Why it is void.
    reason TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    CHECK ((form = 'choose') = (at_most IS NOT NULL)),
    UNIQUE (year, category, round)
) STRICT;
CREATE INDEX ballot_previous ON ballot (previous_id);

CREATE TABLE ballot_line (
    ballot_id INTEGER NOT NULL REFERENCES ballot (id),
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    -- On the paper, from 1.
    place INTEGER NOT NULL CHECK (place > 0),
    recused INTEGER NOT NULL CHECK (recused >= 0),
    approve INTEGER NOT NULL DEFAULT 0 CHECK (approve >= 0),
    against INTEGER NOT NULL DEFAULT 0 CHECK (against >= 0),
    abstain INTEGER NOT NULL DEFAULT 0 CHECK (abstain >= 0),
    PRIMARY KEY (ballot_id, nominee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_line_nominee ON ballot_line (nominee_id);

-- Of an open ballot only: who voted what.
CREATE TABLE ballot_vote (
    ballot_id INTEGER NOT NULL REFERENCES ballot (id),
    member_id INTEGER NOT NULL REFERENCES member (id),
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    choice TEXT NOT NULL CHECK (choice IN ('approve', 'against', 'abstain')),
    PRIMARY KEY (ballot_id, member_id, nominee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_vote_member ON ballot_vote (member_id);
CREATE INDEX ballot_vote_nominee ON ballot_vote (nominee_id);

-- How a tie on the cut line was settled: tie_break holds the order in force, these all that were ever given.
CREATE TABLE tie_record (
    id INTEGER NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES year (year),
    category TEXT NOT NULL CHECK (category IN ('home', 'small_home', 'worker')),
    round INTEGER NOT NULL CHECK (round > 0),
    method TEXT NOT NULL CHECK (method IN ('lots', 'revote', 'priority')),
    -- The tied score, exact, and the seats it was tied for: another value or other seats are another tie.
    value TEXT NOT NULL,
    seats INTEGER NOT NULL CHECK (seats > 0),
    witnesses TEXT NOT NULL,
    rule TEXT NOT NULL,
    ballot_id INTEGER REFERENCES ballot (id),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (year, category, round)
) STRICT;
CREATE INDEX tie_record_ballot ON tie_record (ballot_id);

-- Among whom, and the order they were given.
CREATE TABLE tie_record_entry (
    tie_record_id INTEGER NOT NULL REFERENCES tie_record (id),
    nominee_id INTEGER NOT NULL REFERENCES nominee (id),
    place INTEGER NOT NULL CHECK (place > 0),
    PRIMARY KEY (tie_record_id, nominee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_record_entry_nominee ON tie_record_entry (nominee_id);
