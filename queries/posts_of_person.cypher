// title: Posts of a person
// question: Which posts does or did this person hold, where and when?
// group: People
// parameters:
//   person: {type: id, required: true, description: "The person", example: person-roy-fisher}
// takes: [as_of, known_at]
// columns:
//   post: id
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
MATCH (:Person {id: $person})-[r:HOLDS]->(post:Post)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
OPTIONAL MATCH (post)-[:POST_IN]->(b:Body)
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT post.id AS post, post.title AS title, b.id AS body, b.name AS body_name,
  r.valid_from AS valid_from, r.valid_to AS valid_to,
  r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY post, body, document, start
