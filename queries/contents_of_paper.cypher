// title: What a paper speaks of
// question: Which bodies, people, programmes, commitments and figures does this paper hold, in the order of its text?
// group: Papers
// parameters:
//   document: {type: id, required: true, description: "The paper", example: document-minutes}
//   type: {type: text, description: "Only of this class or one below it", example: "Body"}
// takes: [known_at]
// columns:
//   entity: id
//   name: text
//   type: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (d:Document {id: $document})<-[:STATED_IN]-(s:Statement)-[:SUBJECT|OBJECT]->(e:Body|Person|Programme|Commitment|Figure)
WHERE s.live_fact IS NOT NULL AND ($type IS NULL OR $type IN labels(e))
WITH d, e, s ORDER BY s.start, s.end, s.record_id
WITH d, e, collect(s)[0] AS s
RETURN e.id AS entity, coalesce(e.name, e.summary, e.text, e.measures) AS name, e.type AS type, s.quote AS quote,
  d.id AS document, s.start AS start, s.end AS end
ORDER BY start, end, entity
