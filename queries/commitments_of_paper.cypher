// title: Commitments of a paper
// question: What does this paper decide, promise, ask or aim at, in the order of its text?
// group: Commitments
// parameters:
//   document: {type: id, required: true, description: "The paper", example: document-minutes}
// takes: [known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   made_by: list
//   responsible: list
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (d:Document {id: $document})<-[:STATED_IN]-(s:Statement {predicate: 'type'})-[:SUBJECT]->(c:Commitment)
WHERE s.live_fact IS NOT NULL
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
  c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp,
  COLLECT { MATCH (c)<-[:MADE]-(b) RETURN DISTINCT b.id AS id ORDER BY id } AS made_by,
  COLLECT { MATCH (c)<-[:RESPONSIBLE_FOR]-(b) RETURN DISTINCT b.id AS id ORDER BY id } AS responsible, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY start, commitment
