// title: Commitments between two bodies
// question: What does one body owe to, or ask of, the other?
// group: Commitments
// parameters:
//   body: {type: id, required: true, description: "One body", example: ccg-00R}
//   other: {type: id, required: true, description: "The other", example: council-BPL}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   role: text
//   other_role: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Body {id: $body})-[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(c:Commitment)
  -[o:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Body {id: $other})
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp,
  toLower(type(r)) AS role, toLower(type(o)) AS other_role, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY commitment, role, other_role, document, start
