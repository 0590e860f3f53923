-- 亮分: what was revealed of a nominee, and why the chair did not wait for the last score.

CREATE TABLE reveal (
    nominee_id INTEGER NOT NULL PRIMARY KEY REFERENCES nominee (id),
    -- The exact figure as it was revealed; another figure is hidden until it is revealed anew. Null: 审议 was recorded
    -- by a program that revealed by itself.
    figure TEXT CHECK (figure <> ''),
    -- Empty: every eligible member was in.
    early_reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

INSERT INTO reveal (nominee_id, figure, early_reason, at)
SELECT score.nominee_id, NULL, '', max(score.at)
FROM score
JOIN nominee ON nominee.id = score.nominee_id
JOIN decision ON decision.year = nominee.year AND decision.category = nominee.category
GROUP BY score.nominee_id;
