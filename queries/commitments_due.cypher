// title: Commitments due in a time
// question: Which commitments have a deadline in this time, and who has to carry them out?
// group: Commitments
// parameters:
//   from: {type: date, description: "Not before this day", example: "2018-01-01"}
//   to: {type: date, required: true, description: "Not after this day", example: "2018-12-31"}
//   body: {type: id, description: "Only those of this body, in any role"}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   deadline_latest: date
//   responsible: list
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (c:Commitment)
WHERE c.deadline_latest <= $to AND ($from IS NULL OR c.deadline_latest >= $from)
  AND ($body IS NULL OR EXISTS { (c)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Body {id: $body}) })
MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp, c.deadline_latest AS deadline_latest,
  COLLECT { MATCH (c)<-[:RESPONSIBLE_FOR]-(b) RETURN DISTINCT b.id AS id ORDER BY id } AS responsible, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY deadline_latest, commitment, document, start
