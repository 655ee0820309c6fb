// title: Commitments of a body
// question: What has this body or person made, been given to do or asked for, by when, and in which words?
// group: Commitments
// parameters:
//   body: {type: id, required: true, description: "The body or person", example: hwb-ROT}
//   role: {type: choice, choices: [made, responsible_for, addressed_to], description: "Only in this role"}
// takes: [as_of, known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   role: text
//   text: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (b:Entity {id: $body})-[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(c:Commitment)
WHERE ($role IS NULL OR type(r) = toUpper($role)) AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp,
  toLower(type(r)) AS role, c.text AS text, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY commitment, role, document, start
