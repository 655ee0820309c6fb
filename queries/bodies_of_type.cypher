// title: Bodies of a kind
// question: Which bodies of this kind are there, and when did they live?
// group: Bodies
// parameters:
//   type: {type: text, required: true, description: "The kind, as the ontology names it", example: "HealthAndWellbeingBoard"}
// takes: [as_of, known_at]
// columns:
//   body: id
//   body_name: text
//   type: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
MATCH (b:Body)
WHERE $type IN labels(b) AND ($as_of IS NULL OR (coalesce(b.valid_from <= $as_of, true) AND coalesce(b.valid_to >= $as_of, true)))
RETURN b.id AS body, b.name AS body_name, b.type AS type,
  b.valid_from AS valid_from, b.valid_to AS valid_to,
  b.valid_from IS NOT NULL AND b.valid_to IS NOT NULL AS certain
ORDER BY body_name, body
