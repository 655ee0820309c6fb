// title: Where is this said
// question: Which papers say something of this thing, in which words, and where in the text?
// group: Evidence
// parameters:
//   entity: {type: id, required: true, description: "The body, person, programme or commitment", example: ccg-00R}
//   predicate: {type: text, description: "Only this property or relation, as member_of", example: member_of}
// takes: [as_of, known_at]
// columns:
//   statement: id
//   subject: id
//   subject_name: text
//   predicate: text
//   object: id
//   object_name: text
//   value: text
//   quote: text
//   document: id
//   start: int
//   end: int
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time for which it holds are known"}
//   confidence: number
MATCH (e:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
  AND ($predicate IS NULL OR s.predicate = $predicate)
  AND ($as_of IS NULL OR (coalesce(s.valid_from <= $as_of, true) AND coalesce(s.valid_to >= $as_of, true)))
MATCH (s)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (s)-[:OBJECT]->(object:Entity)
RETURN DISTINCT s.id AS statement, subject.id AS subject, subject.name AS subject_name, s.predicate AS predicate,
  object.id AS object, object.name AS object_name, toString(s.value) AS value, s.quote AS quote,
  d.id AS document, s.start AS start, s.end AS end, s.valid_from AS valid_from, s.valid_to AS valid_to,
  s.valid_from IS NOT NULL AND s.valid_to IS NOT NULL AS certain, s.confidence AS confidence
ORDER BY document, start, end, predicate, statement
