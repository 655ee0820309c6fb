// title: Commitments with certain words
// question: Which commitments speak of this?
// group: Commitments
// parameters:
//   words: {type: text, required: true, description: "Words that occur in the commitment", example: "pharmacy"}
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
WHERE toLower(coalesce(c.text, '') + ' ' + coalesce(c.summary, '')) CONTAINS toLower($words)
MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY commitment, document, start
