// title: Programmes of a body
// question: In which programmes has this body a part, and which?
// group: Programmes
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [as_of, known_at]
// columns:
//   programme: id
//   programme_name: text
//   type: text
//   role: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Body {id: $body})-[r:LEADS|PARTICIPATES_IN|FUNDS|PROVIDES|COMMISSIONS]->(p:Programme)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT p.id AS programme, p.name AS programme_name, p.type AS type, toLower(type(r)) AS role,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY programme, role, document, start
