"""What the routes ask of the graph about one thing, as Cypher texts with parameters."""

# $id, $as_of, $most → the entity with its edges to others; names and codes apart.
ENTITY = """
MATCH (n:Entity {id: $id})
RETURN n.id AS id, n.type AS type, coalesce(n.name, n.title, n.summary, n.text) AS name, labels(n) AS labels,
  properties(n) AS properties, n.valid_from AS valid_from, n.valid_to AS valid_to,
  COLLECT {
    MATCH (n)-[r:HAS_NAME]->(x:Name)
    WHERE $as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true))
    RETURN {text: x.text, kind: x.name_kind, valid_from: r.valid_from, valid_to: r.valid_to} AS row
    ORDER BY r.valid_from, x.text
  } AS names,
  COLLECT {
    MATCH (n)-[r:IDENTIFIED_BY]->(x:Identifier)
    WHERE $as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true))
    RETURN {scheme: x.scheme, notation: x.notation, valid_from: r.valid_from, valid_to: r.valid_to} AS row
    ORDER BY x.scheme, r.valid_from, x.notation
  } AS identifiers,
  COLLECT {
    MATCH (n)-[r]-(o:Entity)
    WHERE r.fact IS NOT NULL AND NOT o:Name AND NOT o:Identifier
      AND ($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))
    RETURN {predicate: toLower(type(r)), outgoing: startNode(r) = n, id: o.id, type: o.type,
            name: coalesce(o.name, o.title, o.summary, o.text), valid_from: r.valid_from, valid_to: r.valid_to,
            certain: r.valid_from IS NOT NULL AND r.valid_to IS NOT NULL, fact: r.fact} AS row
    ORDER BY row.predicate, row.outgoing DESC, row.id, row.valid_from LIMIT $most
  } AS relations
"""
# $id → what a former entity was merged into.
FORMER = """
MATCH (f:Former {id: $id})
OPTIONAL MATCH (f)-[:MERGED_INTO*1..5]->(e:Entity)
RETURN e.id AS into ORDER BY into LIMIT 1
"""
_STATEMENT = """s.id AS id, s.record_id AS record_id, a.id AS subject, coalesce(a.name, a.title) AS subject_name,
  s.predicate AS predicate, b.id AS object, coalesce(b.name, b.title) AS object_name, s.value AS value,
  s.quote AS quote, d.id AS document, s.start AS start, s.end AS end, s.extractor AS extractor,
  s.confidence AS confidence, s.basis AS basis, s.valid_from_edtf AS valid_from, s.valid_to_edtf AS valid_to,
  s.ruling AS ruling, toString(s.recorded_at) AS recorded_at, toString(s.retracted_at) AS retracted_at"""
_ENDS = """MATCH (s)-[:STATED_IN]->(d), (s)-[:SUBJECT]->(a)
OPTIONAL MATCH (s)-[:OBJECT]->(b)"""
# $id → the records of a statement, the newest first.
STATEMENT = f"""
MATCH (s:Statement {{id: $id}})
{_ENDS}
RETURN {_STATEMENT}
ORDER BY s.recorded_at DESC, s.record_id
"""
# $fact → the statements that an edge rests on.
STATEMENTS_OF_FACT = f"""
MATCH (s:Statement {{live_fact: $fact}})
{_ENDS}
RETURN {_STATEMENT}
ORDER BY s.live_order, s.record_id
"""
# $id, $skip, $limit → the statements of a document in the order of its text.
STATEMENTS_OF_DOCUMENT = f"""
MATCH (:Document {{id: $document}})<-[:STATED_IN]-(s:Statement)
WHERE s.live_fact IS NOT NULL AND ($predicate IS NULL OR s.predicate = $predicate)
  AND (s.start > $start OR (s.start = $start AND s.record_id > $record))
WITH s ORDER BY s.start, s.record_id LIMIT $limit
{_ENDS}
RETURN {_STATEMENT}
ORDER BY s.start, s.record_id
"""
# $entity, $predicate, $known_at, $record, $limit → the statements about an entity.
STATEMENTS_OF_ENTITY = f"""
MATCH (:Entity {{id: $entity}})<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE s.record_id > $record AND ($predicate IS NULL OR s.predicate = $predicate)
  AND CASE WHEN $known_at IS NULL THEN s.live_fact IS NOT NULL
           ELSE s.recorded_at <= $known_at AND (s.retracted_at IS NULL OR s.retracted_at > $known_at) END
  AND ($as_of IS NULL OR (coalesce(s.valid_from <= $as_of, true) AND coalesce(s.valid_to >= $as_of, true)))
WITH DISTINCT s ORDER BY s.record_id LIMIT $limit
{_ENDS}
RETURN {_STATEMENT}
ORDER BY s.record_id
"""
# $id → a document with its text as served.
DOCUMENT = """
MATCH (d:Document {id: $id})
OPTIONAL MATCH (t:DocumentText {id: d.text_version})
RETURN d.id AS id, coalesce(d.title, d.name) AS title, properties(d) AS properties, t.text AS text,
  COLLECT { MATCH (d)-[:PUBLISHED_BY]->(b) RETURN {id: b.id, name: b.name} AS row ORDER BY row.id }[0] AS publisher,
  COLLECT { MATCH (d)-[:WRITTEN_FOR]->(b) RETURN {id: b.id, name: b.name} AS row ORDER BY row.id }[0] AS written_for,
  COUNT { (d)<-[:STATED_IN]-(s:Statement) WHERE s.live_fact IS NOT NULL } AS statements
"""
# $id → every stretch of a document's text that states something.
SPANS = """
MATCH (:Document {id: $id})<-[:STATED_IN]-(s:Statement)-[:SUBJECT]->(a)
WHERE s.live_fact IS NOT NULL
OPTIONAL MATCH (s)-[:OBJECT]->(b)
RETURN s.start AS start, s.end AS end, s.id AS statement, s.predicate AS predicate, a.id AS subject, b.id AS object
ORDER BY start, end, statement LIMIT 20000
"""
