// title: Commitments past their deadline
// question: Which deadlines had passed on this day, without a later paper that reports on the commitment?
// group: Commitments
// parameters:
//   day: {type: date, required: true, description: "The day", example: "2019-01-01"}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   deadline_latest: date
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (c:Commitment)
WHERE c.deadline_latest < $day AND NOT EXISTS { (:Commitment)-[:FOLLOW_UP_OF|SUPERSEDES]->(c) }
  AND NOT 'done' IN coalesce(c.reported, [])
MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp, c.deadline_latest AS deadline_latest, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY deadline_latest, commitment, document, start
