// title: Meetings of a body
// question: When did this body meet, and which papers record it?
// group: Papers
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [known_at]
// columns:
//   meeting: id
//   held_on: edtf
//   document: id
//   title: text
MATCH (:Body {id: $body})<-[:PART_OF*0..1]-(:Body)<-[:HELD_BY]-(m:Meeting)
OPTIONAL MATCH (m)<-[:RECORDS]-(d:Document)
RETURN DISTINCT m.id AS meeting, m.held_on_edtf AS held_on, d.id AS document, d.title AS title
ORDER BY held_on, meeting, document
