// title: Programmes and who leads them
// question: Which programmes are there, and who leads each?
// group: Programmes
// parameters:
//   body: {type: id, description: "Only those that this body leads"}
// takes: [as_of, known_at]
// columns:
//   programme: id
//   programme_name: text
//   type: text
//   leader: id
//   leader_name: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (l:Body|Person)-[r:LEADS]->(p:Programme)
WHERE ($body IS NULL OR l.id = $body) AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT p.id AS programme, p.name AS programme_name, p.type AS type, l.id AS leader, l.name AS leader_name,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY programme, leader, document, start
