// title: What came before and after a body
// question: From which bodies did this one come, and what took over from it?
// group: Bodies
// parameters:
//   body: {type: id, required: true, description: "The body", example: ccg-00R}
// takes: [known_at]
// columns:
//   earlier: id
//   earlier_name: text
//   later: id
//   later_name: text
//   from: date
//   part: flag
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (:Body {id: $body})-[:SUCCEEDS*0..4]-(any:Body)
WITH DISTINCT any
MATCH (any)-[r:SUCCEEDS]-(:Body)
WITH DISTINCT r, startNode(r) AS later, endNode(r) AS earlier
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT earlier.id AS earlier, earlier.name AS earlier_name, later.id AS later, later.name AS later_name,
  r.valid_from AS from, coalesce(r.part, false) AS part, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY from, earlier, later, document, start
