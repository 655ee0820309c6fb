// title: The largest sums
// question: Which are the largest sums of money that papers name, and of what?
// group: Figures
// parameters:
//   limit: {type: int, default: '20', least: 1, most: 1000, description: "How many", example: "20"}
// takes: [known_at]
// columns:
//   figure: id
//   pounds: number
//   measures: text
//   about: list
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (f:Figure {unit: 'GBP'})
WITH f ORDER BY f.value DESC, f.id LIMIT $limit
MATCH (f)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
RETURN f.id AS figure, f.value AS pounds, f.measures AS measures,
  COLLECT { MATCH (f)-[:ABOUT]->(x) RETURN DISTINCT x.id AS id ORDER BY id } AS about, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY pounds DESC, figure, document, start
