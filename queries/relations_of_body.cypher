// title: All relations of a body
// question: How is this body linked with others, with one piece of evidence for each link?
// group: Bodies
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [as_of, known_at]
// columns:
//   predicate: text
//   outgoing: flag
//   other: id
//   other_name: text
//   other_type: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
//   papers: int
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (b:Body {id: $body})-[r]-(o:Body|Person|Programme|Area)
WHERE r.fact IS NOT NULL AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
CALL (r) {
  MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
  WITH s, d ORDER BY s.live_order, s.record_id
  RETURN count(DISTINCT d) AS papers, collect([s, d])[0] AS first
}
WITH b, r, o, papers, first[0] AS s, first[1] AS d
RETURN toLower(type(r)) AS predicate, startNode(r) = b AS outgoing, o.id AS other, o.name AS other_name,
  o.type AS other_type, r.valid_from AS valid_from, r.valid_to AS valid_to,
  r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
  papers, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY predicate, outgoing DESC, other, valid_from
