// title: Commitments by year
// question: In which years are commitments due?
// group: Statistics
// takes: [known_at]
// columns:
//   year: int
//   commitments: int
//   pounds: number
MATCH (c:Commitment)
WHERE c.deadline_latest IS NOT NULL
RETURN c.deadline_latest.year AS year, count(*) AS commitments, sum(c.amount_gbp) AS pounds
ORDER BY year
