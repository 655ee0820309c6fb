// title: People who made or carry commitments
// question: Which officials have made commitments or have to carry them out?
// group: People
// takes: [known_at]
// columns:
//   person: id
//   person_name: text
//   role: text
//   commitment: id
//   summary: text
//   deadline: edtf
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (p:Person)-[r:MADE|RESPONSIBLE_FOR]->(c:Commitment)
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
RETURN DISTINCT p.id AS person, p.name AS person_name, toLower(type(r)) AS role, c.id AS commitment,
  coalesce(c.summary, c.text) AS summary, c.deadline_edtf AS deadline, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY person, commitment, role, document, start
