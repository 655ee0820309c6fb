// title: Commitments of a programme
// question: What has been promised, asked or decided about this programme and its parts?
// group: Commitments
// parameters:
//   programme: {type: id, required: true, description: "The programme", example: programme-extensive-care}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   programme: id
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Programme {id: $programme})<-[:COMPONENT_OF*0..3]-(p:Programme)<-[r:CONCERNS]-(c:Commitment)
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp,
  p.id AS programme, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY commitment, programme, document, start
