// title: Who sits where
// question: Who holds or held which post in this body and its committees, and where does it say so?
// group: People
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [as_of, known_at]
// columns:
//   person: id
//   person_name: text
//   title: text
//   body: id
//   body_name: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Body {id: $body})<-[:PART_OF*0..2]-(b:Body)<-[:POST_IN]-(post:Post)<-[r:HOLDS]-(p:Person)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT p.id AS person, p.name AS person_name, post.title AS title, b.id AS body, b.name AS body_name,
  r.valid_from AS valid_from, r.valid_to AS valid_to,
  r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY body, person, title, document, start
