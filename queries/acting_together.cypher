// title: Who acts together with a body
// question: Which bodies are named as partners of this one?
// group: Bodies
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [as_of, known_at]
// columns:
//   partner: id
//   partner_name: text
//   type: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Body {id: $body})-[r:PARTNERS_WITH]-(b:Body)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT b.id AS partner, b.name AS partner_name, b.type AS type, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY partner, document, start
