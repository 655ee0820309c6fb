// title: Commitments of a body
// question: What has this body or person made, been given to do or asked for, by when, and in which words?
// group: Commitments
// parameters:
//   body: {type: id, required: true, description: "The body or person", example: hwb-ROT}
//   role: {type: choice, choices: [made, responsible_for, addressed_to], description: "Only in this role"}
// takes: [as_of, known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   role: text
//   text: text
//   quote: text
//   document: id
//   start: int
//   end: int
CALL () {
  WITH 1 AS once WHERE $known_at IS NULL
  MATCH (b:Entity {id: $body})-[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(c:Commitment)
  WHERE ($role IS NULL OR type(r) = toUpper($role)) AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
  MATCH (s:Statement {live_fact: r.fact})-[:STATED_IN]->(d:Document)
  RETURN DISTINCT c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary,
    c.deadline_edtf AS deadline, c.amount_gbp AS amount_gbp,
    toLower(type(r)) AS role, c.text AS text, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
  UNION
  // What had been recorded and not yet taken back at that time; a time is then that of the one statement.
  WITH 1 AS once WHERE $known_at IS NOT NULL
  MATCH (:Entity {id: $body})<-[e:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(c), (s)-[:STATED_IN]->(d)
  WHERE s.predicate IN ['made', 'responsible_for', 'addressed_to'] AND c.id <> $body AND s.recorded_at <= $known_at AND coalesce(s.retracted_at > $known_at, true)
    AND NOT EXISTS {
      MATCH (j:Judgement {document: d.id}) WHERE j.kind IN ['reject', 'correct'] AND j.statement CONTAINS s.id
        AND j.at <= $known_at AND coalesce(j.undone_at > $known_at, true)
    }
    AND (s.predicate = 'addressed_to') = (type(e) = 'OBJECT') AND ($role IS NULL OR s.predicate = $role)
    AND ($as_of IS NULL OR (coalesce(s.valid_from <= $as_of, true) AND coalesce(s.valid_to >= $as_of, true)))
  CALL (c) {
    MATCH (c)<-[:SUBJECT]-(x:Statement)
    WHERE x.predicate IN ['type', 'summary', 'text', 'deadline', 'amount_gbp'] AND x.recorded_at <= $known_at AND coalesce(x.retracted_at > $known_at, true)
    WITH x ORDER BY x.confidence, x.id
    RETURN collect(x) AS said
  }
  WITH s, c, d, [x IN said WHERE x.predicate = 'type'][-1].value AS kind,
    [x IN said WHERE x.predicate = 'summary'][-1].value AS summary, [x IN said WHERE x.predicate = 'text'][-1].value AS text,
    [x IN said WHERE x.predicate = 'deadline'][-1].value AS deadline,
    [x IN said WHERE x.predicate = 'amount_gbp'][-1].value AS amount_gbp
  RETURN DISTINCT c.id AS commitment, kind, coalesce(summary, text) AS summary, deadline, amount_gbp,
    s.predicate AS role, text, s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
}
RETURN commitment, kind, summary, deadline, amount_gbp, role, text, quote, document, start, end
ORDER BY commitment, role, document, start
