// title: What several papers say
// question: Which relations are stated by more than one paper?
// group: Evidence
// parameters:
//   papers: {type: int, default: '2', least: 2, most: 1000, description: "By at least so many", example: "2"}
// takes: [known_at]
// columns:
//   subject: id
//   predicate: text
//   object: id
//   papers: int
//   documents: list
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.fact IS NOT NULL
WITH a, b, type(r) AS edge, r.fact AS fact
MATCH (s:Statement {live_fact: fact})-[:STATED_IN]->(d:Document)
WITH a, b, edge, d ORDER BY d.id
WITH a, b, edge, collect(DISTINCT d.id) AS documents
WHERE size(documents) >= $papers
RETURN a.id AS subject, toLower(edge) AS predicate, b.id AS object, size(documents) AS papers, documents
ORDER BY papers DESC, subject, predicate, object
