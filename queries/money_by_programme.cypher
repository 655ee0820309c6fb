// title: Money by programme
// question: Which sums are named for this programme, or for any?
// group: Programmes
// parameters:
//   programme: {type: id, description: "Only for this one"}
// takes: [known_at]
// columns:
//   programme: id
//   programme_name: text
//   pounds: number
//   approximate: flag
//   measures: text
//   source: {type: text, description: "figure or commitment"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (p:Programme)
WHERE $programme IS NULL OR p.id = $programme
CALL (p) {
  MATCH (p)<-[r:ABOUT]-(f:Figure {unit: 'GBP'})
  RETURN r, f.value AS pounds, coalesce(f.approximate, false) AS approximate, f.measures AS measures, 'figure' AS source
  UNION ALL
  MATCH (p)<-[r:CONCERNS]-(c:Commitment) WHERE c.amount_gbp IS NOT NULL
  RETURN r, c.amount_gbp AS pounds, false AS approximate, coalesce(c.summary, c.text) AS measures, 'commitment' AS source
}
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT p.id AS programme, p.name AS programme_name, pounds, approximate, measures, source,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY programme, pounds DESC, document, start
