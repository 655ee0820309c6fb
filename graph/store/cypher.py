"""What the store is asked, as Cypher texts with parameters: for the reader here, and for the service's async driver."""

# $id → one row, or none where no entity is: node (its properties), labels, edges: [{edge, out, id, name, properties}].
ENTITY = """
MATCH (e:Entity {id: $id})
RETURN properties(e) AS node, labels(e) AS labels, COLLECT {
  MATCH (e)-[r]-(o:Entity)
  WHERE r.fact IS NOT NULL
  RETURN {edge: type(r), out: startNode(r) = e, id: o.id, name: coalesce(o.name, o.title, o.text),
          properties: properties(r)} AS edge
  ORDER BY type(r), o.id, r.period
} AS edges
"""
# $id → one row where the entity was merged into another or is no longer there: into (null where not merged).
FORMER = """
MATCH (f:Former {id: $id})
OPTIONAL MATCH (f)-[:MERGED_INTO*1..]->(e:Entity)
RETURN f.id AS id, e.id AS into
"""
# $id → the records that stand at the entity or at one that it was merged or split with, whether taken back or not:
# node (properties of the Statement), document, subject, object. `graph.store.history` tells which of them were known.
RECORDS_OF_FAMILY = """
CALL () {
  MATCH (e:Entity {id: $id}) RETURN e
  UNION
  MATCH (e:Former {id: $id}) RETURN e
}
MATCH (e)-[:MERGED_INTO|SPLIT_FROM*0..]-(member)
WITH DISTINCT member
MATCH (member)<-[:SUBJECT|OBJECT]-(s:Statement)
WITH DISTINCT s
MATCH (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
ORDER BY s.id, s.record_id
"""
# $id → all records of one statement, the newest last.
STATEMENT = """
MATCH (s:Statement {id: $id})-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
ORDER BY s.recorded_at
"""
# $fact (the property of an edge) → the live statements that it rests on.
STATEMENTS_OF_FACT = """
MATCH (s:Statement {live_fact: $fact})-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
ORDER BY s.live_order, s.record_id
"""
# $id → one row: node (properties of the document), text as served (null for a register table), versions of its text.
DOCUMENT = """
MATCH (d:Document {id: $id})
OPTIONAL MATCH (t:DocumentText {id: d.text_version})
RETURN properties(d) AS node, t.text AS text,
  COLLECT { MATCH (v:DocumentText)-[:TEXT_OF]->(d) RETURN v.id AS id ORDER BY id } AS versions
"""
# $id, $skip, $limit → the live statements of one document, in the order of its text.
STATEMENTS_OF_DOCUMENT = """
MATCH (d:Document {id: $id})<-[:STATED_IN]-(s:Statement)
WHERE s.retracted_at IS NULL
WITH d, s ORDER BY s.start, s.id, s.record_id SKIP $skip LIMIT $limit
MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object
ORDER BY s.start, s.id, s.record_id
"""
# $since, $limit → changes after that number, in order: change (its properties), and of a record its node, document,
# subject and object. Numbers are without gap, so the number of the last row is the next cursor.
CHANGES = """
MATCH (c:Change) WHERE c.seq > $since
WITH c ORDER BY c.seq LIMIT $limit
OPTIONAL MATCH (s:Statement {record_id: c.record})
OPTIONAL MATCH (s)-[:STATED_IN]->(d)
OPTIONAL MATCH (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)
OPTIONAL MATCH (j:Judgement {record_id: c.judgement})
RETURN properties(c) AS change, properties(s) AS node, d.id AS document, a.id AS subject, b.id AS object,
  properties(j) AS judgement
ORDER BY c.seq
"""
LAST_CHANGE = "MATCH (c:Counter {id: 'seq'}) RETURN c.n AS seq"
# $documents → judgements on statements of these documents, and all on entities, undone or not, the oldest first.
JUDGEMENTS_FOR = """
MATCH (j:Judgement) WHERE j.key IS NULL OR j.document IN $documents
RETURN properties(j) AS node ORDER BY j.place
"""
STATUS = """
MATCH (c:Counter {id: 'seq'})
RETURN c.n AS changes, c.ontology AS ontology, c.at AS changed_at,
  COUNT { (d:Document) WHERE d.reading IS NOT NULL AND d.withdrawn_at IS NULL } AS documents,
  COUNT { (:Entity) } AS entities,
  COUNT { (s:Statement) WHERE s.live_fact IS NOT NULL } AS statements,
  COUNT { (:Statement) } AS records,
  COUNT { (j:Judgement) WHERE j.undone_at IS NULL } AS judgements
"""
CLASSES = """
MATCH (e:Entity) WHERE e.type IS NOT NULL
RETURN e.type AS type, count(*) AS number ORDER BY type
"""
