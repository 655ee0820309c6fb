// title: What became of a commitment
// question: Which later commitments report on this one or carry it on?
// group: Commitments
// parameters:
//   commitment: {type: id, required: true, description: "The commitment", example: commitment-a1}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   step: int
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH way = (:Commitment {id: $commitment})<-[:FOLLOW_UP_OF|SUPERSEDES*1..5]-(c:Commitment)
WITH c, min(length(way)) AS step
MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp, step, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY step, commitment, document, start
