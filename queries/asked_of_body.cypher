// title: What a body was asked
// question: Which requests, recommendations and actions are for this body to carry out, and who asked?
// group: Commitments
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   asked_by: list
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Body {id: $body})-[r:RESPONSIBLE_FOR]->(c:Request|Recommendation|Action)
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp,
  COLLECT { MATCH (c)<-[:MADE]-(b) RETURN DISTINCT b.id AS id ORDER BY id } AS asked_by, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY commitment, document, start
