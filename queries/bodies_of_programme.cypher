// title: Who takes part in a programme
// question: Which bodies lead, fund, provide, commission or take part in this programme?
// group: Programmes
// parameters:
//   programme: {type: id, required: true, description: "The programme", example: programme-extensive-care}
// takes: [as_of, known_at]
// columns:
//   body: id
//   body_name: text
//   type: text
//   role: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Programme {id: $programme})<-[r:LEADS|PARTICIPATES_IN|FUNDS|PROVIDES|COMMISSIONS]-(b:Body|Person)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT b.id AS body, b.name AS body_name, b.type AS type, toLower(type(r)) AS role,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY body, role, document, start
