// title: Who stands in a body's place
// question: Which bodies stand in the place of this one today or on a day, by which steps, and in whole or in part?
// group: Bodies
// parameters:
//   body: {type: id, required: true, description: "The body, living or dissolved", example: ccg-02D}
// takes: [as_of, known_at]
// columns:
//   body: id
//   body_name: text
//   type: text
//   valid_from: date
//   valid_to: date
//   via: {type: list, description: "Ids from the body asked for to this one, in the order of time"}
//   since: {type: date, description: "When it took over"}
//   part: {type: flag, description: "Whether a part only went over at one of the steps"}
//   certain: {type: flag, description: "Whether both ends of its own life are known"}
MATCH (asked:Body {id: $body})
WITH asked, coalesce($as_of, date()) AS day
MATCH path = (asked)<-[steps:SUCCEEDS*0..8]-(heir:Body)
WHERE all(step IN steps WHERE coalesce(step.valid_from <= day, true))
  AND coalesce(heir.valid_from <= day, true) AND coalesce(heir.valid_to >= day, true)
  AND none(earlier IN nodes(path)[..-1] WHERE coalesce(earlier.valid_from <= day, true)
    AND coalesce(earlier.valid_to >= day, true))
WITH heir, path, steps ORDER BY size(steps), [n IN nodes(path) | n.id]
WITH heir, collect(nodes(path))[0] AS walked, collect(steps)[0] AS taken
RETURN heir.id AS body, heir.name AS body_name, heir.type AS type, heir.valid_from AS valid_from,
  heir.valid_to AS valid_to, [n IN walked | n.id] AS via,
  CASE WHEN size(taken) = 0 THEN NULL ELSE taken[-1].valid_from END AS since,
  any(step IN taken WHERE coalesce(step.part, false)) AS part,
  heir.valid_from IS NOT NULL AND heir.valid_to IS NOT NULL AS certain
ORDER BY since, body
