// title: What reviewers have ruled
// question: Which judgements are in force, who made them, when and why?
// group: Review
// parameters:
//   entity: {type: id, description: "Only on this thing or on statements about it"}
//   who: {type: text, description: "Only by this reviewer"}
//   limit: {type: int, default: '200', least: 1, most: 10000, description: "How many at most"}
// takes: [known_at]
// columns:
//   judgement: id
//   kind: {type: text, description: "accept, reject, correct, unsure; merge, split, apart, undecided"}
//   verdict: {type: text, description: "positive, negative or unsure"}
//   who: text
//   why: text
//   judged_at: time
//   statement: {type: text, description: "The statement that was judged, as JSON"}
//   replacement: {type: text, description: "What a correction puts in its place, as JSON"}
//   entity: id
//   other: id
//   documents: {type: list, description: "The papers that a split is for"}
MATCH (j:Judgement)
WHERE j.undone_at IS NULL
  AND ($who IS NULL OR j.who = $who)
  AND ($entity IS NULL OR $entity IN [j.entity, j.other] OR j.statement CONTAINS '"' + $entity + '"')
RETURN j.id AS judgement, j.kind AS kind, j.verdict AS verdict, j.who AS who, j.why AS why, j.judged_at AS judged_at,
  j.statement AS statement, j.replacement AS replacement, j.entity AS entity, j.other AS other, j.documents AS documents
ORDER BY j.place DESC, judgement LIMIT $limit
