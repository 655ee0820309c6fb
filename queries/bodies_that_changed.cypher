// title: Bodies that began or ended
// question: Which bodies began or ended in this time?
// group: Bodies
// parameters:
//   from: {type: date, required: true, description: "The first day", example: "2022-01-01"}
//   to: {type: date, required: true, description: "The last day", example: "2022-12-31"}
// takes: [known_at]
// columns:
//   body: id
//   body_name: text
//   type: text
//   what: text
//   day: date
MATCH (b:Body)
UNWIND [['began', b.valid_from], ['ended', b.valid_to]] AS change
WITH b, change[0] AS what, change[1] AS day
WHERE day >= $from AND day <= $to
RETURN b.id AS body, b.name AS body_name, b.type AS type, what, day
ORDER BY day, body, what
