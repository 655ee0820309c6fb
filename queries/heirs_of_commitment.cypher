// title: Who inherited a commitment
// question: Which bodies made or had to carry out this commitment, and which stand in their place today or on a day?
// group: Commitments
// parameters:
//   commitment: {type: id, required: true, description: "The commitment", example: commitment-0123456789abcdef}
// takes: [as_of, known_at]
// columns:
//   role: {type: text, description: "made or responsible_for"}
//   body: {type: id, description: "Who made it or had to carry it out"}
//   body_name: text
//   heir: {type: id, description: "Who stands in that body's place"}
//   heir_name: text
//   since: {type: date, description: "When the heir took over; empty where it is the body itself"}
//   part: {type: flag, description: "Whether a part only went over at one of the steps"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (asked:Commitment {id: $commitment})<-[r:MADE|RESPONSIBLE_FOR]-(body:Body)
MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
WITH r, body, s, d, coalesce($as_of, date()) AS day
MATCH path = (body)<-[steps:SUCCEEDS*0..8]-(heir:Body)
WHERE all(step IN steps WHERE coalesce(step.valid_from <= day, true))
  AND coalesce(heir.valid_from <= day, true) AND coalesce(heir.valid_to >= day, true)
  AND none(earlier IN nodes(path)[..-1] WHERE coalesce(earlier.valid_from <= day, true)
    AND coalesce(earlier.valid_to >= day, true))
WITH r, body, s, d, heir, steps, path ORDER BY size(steps), [n IN nodes(path) | n.id]
WITH r, body, s, d, heir, collect(steps)[0] AS steps
RETURN toLower(type(r)) AS role, body.id AS body, body.name AS body_name, heir.id AS heir, heir.name AS heir_name,
  CASE WHEN size(steps) = 0 THEN NULL ELSE steps[-1].valid_from END AS since,
  any(step IN steps WHERE coalesce(step.part, false)) AS part,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY role, body, since, heir, document, start
