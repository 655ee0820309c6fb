// title: Commitments without a deadline
// question: What is to be done without a date by when?
// group: Commitments
// parameters:
//   body: {type: id, description: "Only those of this body, in any role", example: hwb-ROT}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   amount_gbp: number
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (c:Commitment)
WHERE c.deadline_edtf IS NULL
  AND ($body IS NULL OR EXISTS { (c)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Body {id: $body}) })
MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary, c.amount_gbp AS amount_gbp, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY commitment, document, start
