// title: Papers that name a thing
// question: Which papers speak of this body, person, programme or place, and how often?
// group: Papers
// parameters:
//   entity: {type: id, required: true, description: "The thing", example: ccg-00R}
// takes: [known_at]
// columns:
//   document: id
//   title: text
//   published: edtf
//   statements: int
//   first_quote: text
//   start: int
//   end: int
MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
WITH DISTINCT d, s ORDER BY s.start, s.end, s.record_id
WITH d, collect(s) AS found
RETURN d.id AS document, d.title AS title, d.published_edtf AS published, size(found) AS statements,
  found[0].quote AS first_quote, found[0].start AS start, found[0].end AS end
ORDER BY published, document
