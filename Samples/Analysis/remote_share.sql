-- The remote share per month from the folder that `greffier participation --output facts` writes.
--   duckdb -c ".read remote_share.sql"     (or any DuckDB client; the folder is ./facts)
-- Reckoned from the raw stays, not from the sums: who was there remotely at some moment, of all who
-- were there in a known mode: everyone, guests included (--scope everyone).
WITH attended AS (
    SELECT body, month, meeting, person,
        bool_or(channel IN ('video', 'audio', 'remote')) AS is_remote
    -- A code of a body may look like a number: "01", "1E5".
    FROM read_csv('facts/stays/*/*/*.csv', header = true, all_varchar = true, hive_partitioning = false)
    WHERE channel <> 'unknown'
    GROUP BY body, month, meeting, person
)
SELECT body, month, count(*) FILTER (is_remote) AS numerator, count(*) AS denominator,
    count(*) FILTER (is_remote) / count(*) AS ratio
FROM attended GROUP BY body, month ORDER BY body, month;
