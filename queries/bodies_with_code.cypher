// title: Bodies that bear a code
// question: Which bodies bear or bore this code, and when? The same code can have been given to another kind of body.
// group: Bodies
// parameters:
//   code: {type: text, required: true, description: "The code", example: "00R"}
//   scheme: {type: text, description: "Only in this scheme"}
// takes: [as_of, known_at]
// columns:
//   body: id
//   body_name: text
//   type: text
//   scheme: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (b:Body)-[r:IDENTIFIED_BY]->(i:Identifier {notation: $code})
WHERE ($scheme IS NULL OR i.scheme = $scheme) AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT b.id AS body, b.name AS body_name, b.type AS type, i.scheme AS scheme,
  r.valid_from AS valid_from, r.valid_to AS valid_to,
  r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY body, scheme, valid_from, document, start
