-- A member can also be 副组长. Only the CHECK is widened: no row changes, so the table need not be rebuilt (see 0002).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace (sql, '''head'', ''member'')', '''head'', ''vice'', ''member'')')
WHERE type = 'table' AND name = 'member';
PRAGMA writable_schema = RESET;
