// title: Commitments by kind
// question: How many commitments of each kind are there, for one body or for all?
// group: Statistics
// parameters:
//   body: {type: id, description: "Only those of this body, in any role"}
// takes: [known_at]
// columns:
//   kind: text
//   commitments: int
//   with_deadline: int
//   pounds: number
MATCH (c:Commitment)
WHERE $body IS NULL OR EXISTS { (c)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(:Entity {id: $body}) }
RETURN c.type AS kind, count(*) AS commitments, count(c.deadline_edtf) AS with_deadline, sum(c.amount_gbp) AS pounds
ORDER BY commitments DESC, kind
