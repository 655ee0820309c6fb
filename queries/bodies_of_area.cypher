// title: Bodies that cover an area
// question: Which bodies are responsible for this area?
// group: Bodies
// parameters:
//   area: {type: id, required: true, description: "The area", example: area-ambleford}
// takes: [as_of, known_at]
// columns:
//   body: id
//   body_name: text
//   type: text
//   area: id
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Area {id: $area})-[:WITHIN*0..3]->(a:Area)<-[r:COVERS]-(b:Body)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT b.id AS body, b.name AS body_name, b.type AS type, a.id AS area,
  r.valid_from AS valid_from, r.valid_to AS valid_to,
  r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY body, area, valid_from, document, start
