// title: Parts of a programme
// question: Of what does this programme consist?
// group: Programmes
// parameters:
//   programme: {type: id, required: true, description: "The programme", example: programme-closer-to-home}
// takes: [known_at]
// columns:
//   part: id
//   part_name: text
//   type: text
//   whole: id
//   step: int
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH way = (:Programme {id: $programme})<-[:COMPONENT_OF*1..4]-(p:Programme)
WITH p, last(relationships(way)) AS r, min(length(way)) AS step
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT p.id AS part, p.name AS part_name, p.type AS type, endNode(r).id AS whole, step, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY step, part, whole, document, start
