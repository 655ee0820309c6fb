// title: Who sits where
// question: Who holds or held which post in this body and its committees, and where does it say so?
// group: People
// parameters:
//   body: {type: id, required: true, description: The body, example: council-BPL}
// takes: [as_of]
// columns:
//   person: id
//   person_name: text
//   title: {type: text, description: The post as written}
//   body: id
//   body_name: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time in the post are known"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (top:Body {id: $body})<-[:PART_OF*0..2]-(b:Body)<-[:POST_IN]-(post:Post)<-[h:HOLDS]-(p:Person)
WHERE $as_of IS NULL OR (coalesce(h.valid_from <= $as_of, true) AND coalesce(h.valid_to >= $as_of, true))
MATCH (p)<-[:SUBJECT]-(s:Statement {predicate: 'holds'})-[:OBJECT]->(post), (s)-[:STATED_IN]->(d:Document)
WHERE s.retracted_at IS NULL
RETURN DISTINCT p.id AS person, p.name AS person_name, post.title AS title, b.id AS body, b.name AS body_name,
  s.valid_from AS valid_from, s.valid_to AS valid_to,
  s.valid_from IS NOT NULL AND s.valid_to IS NOT NULL AS certain,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY body, person, title, document, start
