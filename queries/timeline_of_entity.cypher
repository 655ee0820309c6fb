// title: Timeline of a thing
// question: What happened when, among it beginnings and ends, meetings, deadlines and successions?
// group: Time
// parameters:
//   entity: {type: id, required: true, description: "The body, person or programme", example: hwb-ROT}
// takes: [known_at]
// columns:
//   day: date
//   to_day: date
//   edtf: edtf
//   what: text
//   other: id
//   other_name: text
MATCH (e:Entity {id: $entity})
CALL (e) {
  UNWIND [['began', e.valid_from, e.valid_from_edtf], ['ended', e.valid_to, e.valid_to_edtf]] AS row
  WITH row WHERE row[1] IS NOT NULL
  RETURN row[1] AS day, row[1] AS to_day, row[2] AS edtf, row[0] AS what, null AS other, null AS other_name
  UNION
  MATCH (e)-[r]-(o:Entity) WHERE r.valid_from IS NOT NULL AND NOT o:Name AND NOT o:Identifier
  RETURN r.valid_from AS day, r.valid_from AS to_day, r.valid_from_edtf AS edtf, toLower(type(r)) + ' from' AS what,
    o.id AS other, coalesce(o.name, o.title, o.summary) AS other_name
  UNION
  MATCH (e)-[r]-(o:Entity) WHERE r.valid_to IS NOT NULL AND NOT o:Name AND NOT o:Identifier
  RETURN r.valid_to AS day, r.valid_to AS to_day, r.valid_to_edtf AS edtf, toLower(type(r)) + ' until' AS what,
    o.id AS other, coalesce(o.name, o.title, o.summary) AS other_name
  UNION
  MATCH (e)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO|CONCERNS]-(c:Commitment) WHERE c.deadline_latest IS NOT NULL
  RETURN c.deadline_earliest AS day, c.deadline_latest AS to_day, c.deadline_edtf AS edtf, 'deadline' AS what,
    c.id AS other, coalesce(c.summary, c.text) AS other_name
  UNION
  MATCH (e)<-[:HELD_BY]-(m:Meeting) WHERE m.held_on_earliest IS NOT NULL
  RETURN m.held_on_earliest AS day, m.held_on_latest AS to_day, m.held_on_edtf AS edtf, 'meeting' AS what,
    m.id AS other, m.name AS other_name
}
RETURN day, to_day, edtf, what, other, other_name
ORDER BY day, to_day, what, other
