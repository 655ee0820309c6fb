// title: What was taken back
// question: Which statements were recorded once and taken back since this day?
// group: Evidence
// parameters:
//   since: {type: date, required: true, description: "Since this day", example: "2026-01-01"}
// takes: [known_at]
// columns:
//   statement: id
//   subject: id
//   predicate: text
//   object: id
//   value: text
//   recorded_at: time
//   retracted_at: time
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.retracted_at >= datetime({date: $since, timezone: 'Z'})
RETURN s.id AS statement, s.subject AS subject, s.predicate AS predicate, s.object AS object,
  toString(s.value) AS value, s.recorded_at AS recorded_at, s.retracted_at AS retracted_at,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY retracted_at, statement, recorded_at
