// title: Figures about a thing
// question: Which amounts and numbers are given about this body or programme?
// group: Figures
// parameters:
//   entity: {type: id, required: true, description: "The body or programme", example: ccg-00R}
//   unit: {type: text, description: "Only in this unit", example: "GBP"}
// takes: [known_at]
// columns:
//   figure: id
//   value: number
//   unit: text
//   approximate: flag
//   measures: text
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Entity {id: $entity})<-[r:ABOUT]-(f:Figure)
WHERE $unit IS NULL OR f.unit = $unit
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT f.id AS figure, f.value AS value, f.unit AS unit, coalesce(f.approximate, false) AS approximate,
  f.measures AS measures, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY unit, value DESC, figure, document, start
