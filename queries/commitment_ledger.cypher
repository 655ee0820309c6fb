// title: The ledger of commitments
// question: Where does each commitment stand on a day, is it due, what was reported of it, and who has it now?
// group: Commitments
// parameters:
//   body: {type: id, description: "Only those of this body or person, in any role"}
//   programme: {type: id, description: "Only those about this programme"}
//   commitment: {type: text, description: "Only this one, or these, separated by spaces"}
//   timing: {type: choice, choices: [not_applicable, no_deadline, open, due, overdue], description: "Only with this mark"}
//   evidence: {type: choice, choices: [unchecked, none_found, reported_done, superseded], description: "Only with this mark"}
//   limit: {type: int, default: '1000', least: 1, most: 100000, description: "How many at most"}
// takes: [as_of, known_at]
// columns:
//   commitment: id
//   kind: text
//   summary: text
//   deadline: edtf
//   amount_gbp: number
//   deadline_latest: date
//   said_on: {type: date, description: "The first day of the paper's date"}
//   timing: {type: text, description: "not_applicable, no_deadline, open, due (within the deadline's interval) or overdue"}
//   evidence: {type: text, description: "unchecked, none_found, reported_done or superseded"}
//   shown_by: {type: list, description: "Statements of later papers that report on it or replace it, the latest first"}
//   shown_words: {type: text, description: "The words of the first of them"}
//   responsible: {type: list, description: "Who has to carry it out, as it was said"}
//   inherited_by: {type: list, description: "Who stands in the place of those of them that were gone on the day"}
//   quote: text
//   document: id
//   start: int
//   end: int
MATCH (c:Commitment)
WHERE ($commitment IS NULL OR c.id IN split($commitment, ' '))
  AND ($body IS NULL OR EXISTS { (c)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-({id: $body}) })
  AND ($programme IS NULL OR EXISTS { (c)-[:CONCERNS]->(:Programme {id: $programme}) })
WITH c, coalesce($as_of, date()) AS day
CALL (c) {
  MATCH (c)<-[:SUBJECT]-(s:Statement {predicate: 'type'})-[:STATED_IN]->(d:Document)
  WHERE s.live_fact IS NOT NULL
  OPTIONAL MATCH (d)-[:RECORDS]->(m:Meeting)
  WITH s, d, coalesce(m.held_on_earliest, d.published_earliest) AS said_on ORDER BY said_on, d.id, s.start
  RETURN collect([s, d, said_on])[0] AS first
}
WITH c, day, first[0] AS s, first[1] AS d, first[2] AS said_on
WHERE s IS NOT NULL AND ($as_of IS NULL OR coalesce(said_on <= day, true))
CALL (c, day) {
  OPTIONAL MATCH (c)<-[e:SUBJECT|OBJECT]-(r:Statement)-[:STATED_IN]->(later:Document)
  WHERE r.live_fact IS NOT NULL
    AND (r.predicate = 'reported' OR (r.predicate IN ['supersedes', 'follow_up_of'] AND type(e) = 'OBJECT'))
  OPTIONAL MATCH (later)-[:RECORDS]->(held:Meeting)
  WITH day, r, coalesce(r.valid_from, held.held_on_earliest, later.published_earliest) AS reported_on
  WHERE coalesce(reported_on <= day, true)
  WITH r, reported_on, r.predicate = 'supersedes' AS superseding, coalesce(r.value = 'done', false) AS doing
  ORDER BY superseding DESC, doing DESC, reported_on DESC, r.id
  RETURN collect(r) AS shown, coalesce(any(x IN collect(superseding) WHERE x), false) AS superseded,
    coalesce(any(x IN collect(doing) WHERE x), false) AS done
}
// Only a deadline can be kept or missed. A resolution that notes, receives or approves asks nobody to do anything, unless it goes on to another act.
WITH c, day, s, d, said_on, shown, superseded, done, coalesce(c.text, c.summary, '') AS words
WITH c, day, s, d, said_on, shown,
  CASE WHEN superseded THEN 'superseded' WHEN done THEN 'reported_done'
       WHEN c.looked_for_earliest <= day THEN 'none_found' ELSE 'unchecked' END AS evidence,
  CASE WHEN c.deadline_latest < day THEN 'overdue' WHEN c.deadline_earliest > day THEN 'open'
       WHEN c.deadline_latest IS NOT NULL THEN 'due' WHEN c.deadline_earliest IS NOT NULL THEN 'open'
       WHEN c.type = 'Resolution'
         AND words =~ '(?is).*\\b(?:note|noted|receive|received|approve|approved|endorse|endorsed|ratify|ratified|adopt|adopted|welcome|welcomed|correct record|accurate record)\\b.*'
         AND NOT words =~ '(?is).*\\b(?:be|and|to)\\s+(?:asked?|requested|request|invited?|instructed|submitted|submit|circulated?|provided?|produced?|brought|bring|presented|referred|delegated?|established?|arranged?|written|write|added|included|developed?|reported|report|given|taken|made|held|set|sent|undertaken|prepared?|monitored|ensure|implement|deliver|begin|start|continue)\\b.*'
       THEN 'not_applicable' ELSE 'no_deadline' END AS timing
WHERE ($timing IS NULL OR timing = $timing) AND ($evidence IS NULL OR evidence = $evidence)
RETURN c.id AS commitment, c.type AS kind, coalesce(c.summary, c.text) AS summary, c.deadline_edtf AS deadline,
  c.amount_gbp AS amount_gbp, c.deadline_latest AS deadline_latest, said_on, timing, evidence,
  [x IN shown | x.id] AS shown_by, shown[0].quote AS shown_words,
  COLLECT { MATCH (c)<-[:RESPONSIBLE_FOR]-(b) RETURN DISTINCT b.id AS id ORDER BY id } AS responsible,
  COLLECT {
    MATCH (c)<-[:RESPONSIBLE_FOR]-(gone:Body) WHERE gone.valid_to < day
    MATCH path = (gone)<-[steps:SUCCEEDS*1..8]-(heir:Body)
    WHERE all(step IN steps WHERE coalesce(step.valid_from <= day, true))
      AND coalesce(heir.valid_from <= day, true) AND coalesce(heir.valid_to >= day, true)
      AND none(earlier IN nodes(path)[..-1] WHERE coalesce(earlier.valid_to >= day, true))
    RETURN DISTINCT heir.id AS id ORDER BY id
  } AS inherited_by,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end
ORDER BY timing <> 'overdue', timing <> 'due', deadline_latest, commitment LIMIT $limit
