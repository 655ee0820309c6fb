// title: Names of a body
// question: What was this body called, and when?
// group: Bodies
// parameters:
//   body: {type: id, required: true, description: "The body", example: ccg-00R}
// takes: [as_of, known_at]
// columns:
//   text: text
//   kind: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Body {id: $body})-[r:HAS_NAME]->(n:Name)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT n.text AS text, n.name_kind AS kind,
  r.valid_from AS valid_from, r.valid_to AS valid_to,
  r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY valid_from, text, document, start
