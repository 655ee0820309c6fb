// title: Who sits where
// question: Who holds or held which post in this body and its committees, and where does it say so?
// group: People
// parameters:
//   body: {type: id, required: true, description: "The body", example: hwb-ROT}
// takes: [as_of, known_at]
// columns:
//   person: id
//   person_name: text
//   title: text
//   body: id
//   body_name: text
//   valid_from: date
//   valid_to: date
//   certain: {type: flag, description: "Whether both ends of the time are known"}
//   quote: text
//   document: id
//   start: int
//   end: int
CALL () {
  WITH 1 AS once WHERE $known_at IS NULL
  MATCH (:Body {id: $body})<-[:PART_OF*0..2]-(b:Body)<-[:POST_IN]-(post:Post)<-[r:HOLDS]-(p:Person)
  WHERE ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
  MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
  RETURN DISTINCT p.id AS person, p.name AS person_name, post.title AS title, b.id AS body, b.name AS body_name,
    r.valid_from AS valid_from, r.valid_to AS valid_to,
    r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL AS certain,
    s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
  UNION
  // What had been recorded and not yet taken back at that time; a time is then that of the one statement.
  WITH 1 AS once WHERE $known_at IS NOT NULL
  MATCH (asked:Entity {id: $body})
  CALL (asked) {
    RETURN asked AS b
    UNION
    MATCH (asked)<-[:OBJECT]-(x:Statement {predicate: 'part_of'})-[:SUBJECT]->(b) WHERE x.recorded_at <= $known_at AND coalesce(x.retracted_at > $known_at, true)
    RETURN b
  }
  MATCH (b)<-[:OBJECT]-(y:Statement {predicate: 'post_in'})-[:SUBJECT]->(post) WHERE y.recorded_at <= $known_at AND coalesce(y.retracted_at > $known_at, true)
  MATCH (post)<-[:OBJECT]-(s:Statement {predicate: 'holds'})-[:SUBJECT]->(p), (s)-[:STATED_IN]->(d)
  WHERE s.recorded_at <= $known_at AND coalesce(s.retracted_at > $known_at, true)
    AND NOT EXISTS {
      MATCH (j:Judgement {document: d.id}) WHERE j.kind IN ['reject', 'correct'] AND j.statement CONTAINS s.id
        AND j.at <= $known_at AND coalesce(j.undone_at > $known_at, true)
    }
    AND ($as_of IS NULL OR (coalesce(s.valid_from <= $as_of, true) AND coalesce(s.valid_to >= $as_of, true)))
  RETURN DISTINCT p.id AS person, COLLECT { MATCH (p)<-[:SUBJECT]-(x:Statement {predicate: 'name'}) WHERE x.recorded_at <= $known_at AND coalesce(x.retracted_at > $known_at, true)
        RETURN x.value AS said ORDER BY x.live_order, x.confidence DESC, said LIMIT 1 }[0] AS person_name,
    COLLECT { MATCH (post)<-[:SUBJECT]-(x:Statement {predicate: 'title'}) WHERE x.recorded_at <= $known_at AND coalesce(x.retracted_at > $known_at, true)
              RETURN x.value AS said ORDER BY x.live_order, said LIMIT 1 }[0] AS title,
    b.id AS body, b.name AS body_name, s.valid_from AS valid_from, s.valid_to AS valid_to,
    s.valid_from IS NOT NULL AND s.valid_to IS NOT NULL AS certain,
    s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
}
RETURN person, person_name, title, body, body_name, valid_from, valid_to, certain, quote, document, start, end
ORDER BY body, person, title, document, start
