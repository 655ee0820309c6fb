// title: The same thing twice?
// question: Which pairs of people or programmes may be one, for what reasons, the likeliest first?
// group: Review
// parameters:
//   entity: {type: id, description: "Only pairs with this thing"}
//   limit: {type: int, default: '50', least: 1, most: 1000, description: "How many at most"}
// columns:
//   entity: id
//   entity_name: text
//   other: id
//   other_name: text
//   type: text
//   score: {type: number, description: "How likely it is, 0 to 1"}
//   reasons: {type: list, description: "What speaks for and against it"}
//   documents: {type: list, description: "Papers that name the first"}
//   other_documents: {type: list, description: "Papers that name the other"}
MATCH (k:Candidate)
WHERE $entity IS NULL OR $entity IN [k.entity, k.other]
MATCH (a:Entity {id: k.entity}), (b:Entity {id: k.other})
WHERE NOT EXISTS {
  MATCH (j:Judgement) WHERE j.undone_at IS NULL AND j.kind IN ['apart', 'undecided']
    AND ((j.entity = a.id AND j.other = b.id) OR (j.entity = b.id AND j.other = a.id))
}
WITH k, a, b ORDER BY k.score DESC, k.entity, k.other LIMIT $limit
RETURN a.id AS entity, coalesce(a.name, a.title) AS entity_name, b.id AS other, coalesce(b.name, b.title) AS other_name,
  a.type AS type, k.score AS score, k.reasons AS reasons,
  COLLECT { MATCH (a)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d) WHERE s.live_fact IS NOT NULL
            RETURN DISTINCT d.id AS id ORDER BY id LIMIT 20 } AS documents,
  COLLECT { MATCH (b)<-[:SUBJECT]-(s:Statement)-[:STATED_IN]->(d) WHERE s.live_fact IS NOT NULL
            RETURN DISTINCT d.id AS id ORDER BY id LIMIT 20 } AS other_documents
ORDER BY score DESC, entity, other
