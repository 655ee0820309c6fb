// title: Who watches over a body
// question: Which committees and regulators scrutinise or regulate this body?
// group: Bodies
// parameters:
//   body: {type: id, required: true, description: "The body", example: trust-RFR}
// takes: [as_of, known_at]
// columns:
//   watcher: id
//   watcher_name: text
//   relation: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Entity {id: $body})<-[r:SCRUTINISES|REGULATES]-(w:Body)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT w.id AS watcher, w.name AS watcher_name, toLower(type(r)) AS relation, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY watcher, relation, document, start
