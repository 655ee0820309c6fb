// title: People in several bodies
// question: Who sits in more than one body, and so links them?
// group: People
// takes: [as_of, known_at]
// columns:
//   person: id
//   person_name: text
//   bodies: list
//   posts: list
MATCH (p:Person)-[r:HOLDS]->(post:Post)-[:POST_IN]->(b:Body)
WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
WITH p, b, post ORDER BY b.id, post.title
WITH p, collect(DISTINCT b.id) AS bodies, collect(DISTINCT post.title) AS posts
WHERE size(bodies) > 1
RETURN p.id AS person, p.name AS person_name, bodies, posts
ORDER BY size(bodies) DESC, person
