// title: What a body belongs to
// question: Of which partnerships and bodies is this body a member or a part?
// group: Bodies
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [as_of, known_at]
// columns:
//   in: id
//   in_name: text
//   type: text
//   relation: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
//   quote: text
//   document: id
//   start: int
//   end: int
CALL () {
  WITH 1 AS once WHERE $known_at IS NULL
  MATCH (:Body {id: $body})-[r:MEMBER_OF|PART_OF]->(b:Body)
  WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
  MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
  RETURN DISTINCT b.id AS in, b.name AS in_name, b.type AS type, toLower(type(r)) AS relation,
    r.valid_from AS valid_from, r.valid_to AS valid_to,
    r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
    s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
  UNION
  // What had been recorded and not yet taken back at that time; a time is then that of the one statement.
  WITH 1 AS once WHERE $known_at IS NOT NULL
  MATCH (:Entity {id: $body})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b), (s)-[:STATED_IN]->(d)
  WHERE s.predicate IN ['member_of', 'part_of']
    AND s.recorded_at <= $known_at AND coalesce(s.retracted_at > $known_at, true)
    AND NOT EXISTS {
      MATCH (j:Judgement {document: d.id}) WHERE j.kind IN ['reject', 'correct'] AND j.statement CONTAINS s.id
        AND j.at <= $known_at AND coalesce(j.undone_at > $known_at, true)
    }
    AND ($as_of IS NULL OR (coalesce(s.valid_from <= $as_of, true) AND coalesce(s.valid_to >= $as_of, true)))
  RETURN DISTINCT b.id AS in, COLLECT { MATCH (b)<-[:SUBJECT]-(x:Statement {predicate: 'name'}) WHERE x.recorded_at <= $known_at AND coalesce(x.retracted_at > $known_at, true)
        RETURN x.value AS said ORDER BY x.live_order, x.confidence DESC, said LIMIT 1 }[0] AS in_name, b.type AS type, s.predicate AS relation,
    s.valid_from AS valid_from, s.valid_to AS valid_to, s.valid_from IS NOT NULL AND s.valid_to IS NOT NULL AS certain,
    s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
}
RETURN in, in_name, type, relation, valid_from, valid_to, certain, quote, document, start, end
ORDER BY in, relation, valid_from, document, start
