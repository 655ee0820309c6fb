// title: Commitments by body
// question: Which bodies have made, been given or asked for how many commitments?
// group: Statistics
// parameters:
//   limit: {type: int, default: '50', least: 1, most: 1000, description: "How many bodies", example: "50"}
// takes: [known_at]
// columns:
//   body: id
//   body_name: text
//   made: int
//   responsible_for: int
//   addressed_to: int
MATCH (b:Body)
WITH b, COUNT { (b)-[:MADE]->(:Commitment) } AS made, COUNT { (b)-[:RESPONSIBLE_FOR]->(:Commitment) } AS carries,
  COUNT { (b)<-[:ADDRESSED_TO]-(:Commitment) } AS addressed_to
WHERE made + carries + addressed_to > 0
RETURN b.id AS body, b.name AS body_name, made, carries AS responsible_for, addressed_to
ORDER BY made + carries + addressed_to DESC, body LIMIT $limit
