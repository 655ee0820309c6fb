// title: Commitments with money attached
// question: Which commitments name a sum of at least so many pounds?
// group: Commitments
// parameters:
//   least: {type: int, default: '1', description: "At least so many pounds", example: "1000000"}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (c:Commitment)
WHERE c.amount_gbp >= $least
MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY amount_gbp DESC, commitment, document, start
