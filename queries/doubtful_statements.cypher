// title: What to review first
// question: Which statements has nobody judged yet, those that the reading trusts least first, and the undecided before them?
// group: Review
// parameters:
//   document: {type: id, description: "Only in this paper"}
//   entity: {type: id, description: "Only about this thing, or naming it"}
//   predicate: {type: text, description: "Only with this property or relation", example: made}
//   limit: {type: int, default: '50', least: 1, most: 1000, description: "How many at most"}
// takes: [known_at]
// columns:
//   statement: id
//   subject: id
//   subject_name: text
//   predicate: text
//   object: id
//   object_name: text
//   value: text
//   confidence: number
//   ruling: {type: text, description: "unsure, where a reviewer could not decide"}
//   layer: {type: text, description: "reading, or linking where several papers were compared"}
//   extractor: text
//   quote: text
//   document: id
//   start: int
//   end: int
CALL () {
  MATCH (d:Document {id: $document})<-[:STATED_IN]-(s:Statement) WHERE s.live_fact IS NOT NULL
  RETURN s
  UNION
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(s:Statement) WHERE s.live_fact IS NOT NULL AND $document IS NULL
  RETURN s
  UNION
  MATCH (s:Statement)
  WHERE $document IS NULL AND $entity IS NULL AND s.live_fact IS NOT NULL AND s.confidence < 1
  RETURN s
}
WITH s WHERE s.layer <> 'review' AND s.basis IN ['text', 'inference'] AND coalesce(s.ruling, 'unsure') = 'unsure'
  AND ($predicate IS NULL OR s.predicate = $predicate)
  AND ($entity IS NULL OR EXISTS { (s)-[:SUBJECT|OBJECT]->(:Entity {id: $entity}) })
WITH s ORDER BY s.ruling IS NULL, s.confidence, s.id LIMIT $limit
MATCH (s)-[:STATED_IN]->(d:Document), (s)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (s)-[:OBJECT]->(b:Entity)
RETURN s.id AS statement, a.id AS subject, coalesce(a.name, a.title, a.summary, a.text) AS subject_name,
  s.predicate AS predicate, b.id AS object, coalesce(b.name, b.title, b.summary, b.text) AS object_name,
  toString(s.value) AS value, s.confidence AS confidence, s.ruling AS ruling, s.layer AS layer,
  s.extractor AS extractor, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY ruling IS NULL, confidence, statement
