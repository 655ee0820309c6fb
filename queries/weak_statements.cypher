// title: What is least certain
// question: Which statements of a paper did the reading trust least? They are worth a reviewer's look.
// group: Evidence
// parameters:
//   below: {type: int, default: '80', least: 1, most: 101, description: "Confidence below so many hundredths", example: "80"}
//   document: {type: id, description: "Only in this paper"}
//   limit: {type: int, default: '50', least: 1, most: 1000, description: "How many", example: "50"}
// takes: [known_at]
// columns:
//   statement: id
//   subject: id
//   predicate: text
//   object: id
//   value: text
//   confidence: number
//   extractor: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL AND s.confidence * 100 < $below AND ($document IS NULL OR d.id = $document)
MATCH (s)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (s)-[:OBJECT]->(b:Entity)
RETURN s.id AS statement, a.id AS subject, s.predicate AS predicate, b.id AS object, toString(s.value) AS value,
  s.confidence AS confidence, s.extractor AS extractor, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY confidence, document, start, statement LIMIT $limit
