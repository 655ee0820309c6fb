// title: Bodies that two papers share
// question: Which bodies do both papers speak of?
// group: Papers
// parameters:
//   document: {type: id, required: true, description: "One paper", example: document-minutes}
//   other: {type: id, required: true, description: "The other", example: document-briefing}
// takes: [known_at]
// columns:
//   body: id
//   body_name: text
//   type: text
//   quote: text
//   document: id
//   start: int
//   end: int
//   other_quote: text
//   other_document: id
//   other_start: int
//   other_end: int
MATCH (d:Document {id: $document})<-[:STATED_IN]-(s:Statement)-[:SUBJECT|OBJECT]->(b:Body)
WHERE s.live_fact IS NOT NULL
WITH d, b, s ORDER BY s.start, s.end, s.record_id
WITH d, b, collect(s)[0] AS s
MATCH (o:Document {id: $other})<-[:STATED_IN]-(t:Statement)-[:SUBJECT|OBJECT]->(b)
WHERE t.live_fact IS NOT NULL
WITH d, b, s, o, t ORDER BY t.start, t.end, t.record_id
WITH d, b, s, o, collect(t)[0] AS t
RETURN b.id AS body, b.name AS body_name, b.type AS type, s.quote AS quote, d.id AS document, s.start AS start,
  s.end AS end, t.quote AS other_quote, o.id AS other_document, t.start AS other_start, t.end AS other_end
ORDER BY body
