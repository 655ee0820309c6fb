"""What the pages ask of the graph about one thing, as Cypher texts with parameters."""

# $as_of: a relation that may have held on the day.
HELD = "($as_of IS NULL OR (coalesce(r.valid_from <= $as_of, true) AND coalesce(r.valid_to >= $as_of, true)))"
# What an entity is called on a page.
NAME = "coalesce({0}.name, {0}.title, {0}.summary, {0}.text, {0}.measures)"

# $id, $as_of → a thing with its names and codes.
THING = f"""
MATCH (n:Entity {{id: $id}})
RETURN n.id AS id, n.type AS type, {NAME.format("n")} AS name, labels(n) AS labels, properties(n) AS properties,
  n.valid_from AS valid_from, n.valid_to AS valid_to,
  COLLECT {{
    MATCH (n)-[r:HAS_NAME]->(x:Name) WHERE {HELD}
    RETURN {{text: x.text, kind: x.name_kind, valid_from: r.valid_from, valid_to: r.valid_to, fact: r.fact}} AS row
    ORDER BY r.valid_from, x.text LIMIT 200
  }} AS names,
  COLLECT {{
    MATCH (n)-[r:IDENTIFIED_BY]->(x:Identifier) WHERE {HELD}
    RETURN {{scheme: x.scheme, notation: x.notation, valid_from: r.valid_from, valid_to: r.valid_to,
             fact: r.fact}} AS row
    ORDER BY x.scheme, r.valid_from, x.notation LIMIT 200
  }} AS codes
"""
# $id, $as_of, $most → its relations by kind and direction: how many there are, and the first of them.
RELATIONS = f"""
MATCH (n:Entity {{id: $id}})-[r]-(o:Entity)
WHERE r.fact IS NOT NULL AND NOT o:Name AND NOT o:Identifier AND NOT o:Figure AND NOT o:ChangeEvent AND {HELD}
WITH type(r) AS edge, startNode(r) = n AS outgoing, r, o ORDER BY coalesce(r.valid_to, date('9999-12-31')) DESC,
  o.name, o.id, r.valid_from
WITH edge, outgoing, count(*) AS number, collect([r, o])[..$most] AS pairs
RETURN toLower(edge) AS predicate, outgoing, number, [pair IN pairs | {{
  id: pair[1].id, type: pair[1].type, name: {NAME.format("pair[1]")}, fact: pair[0].fact, part: pair[0].part,
  valid_from: pair[0].valid_from, valid_to: pair[0].valid_to}}] AS rows
ORDER BY predicate, outgoing DESC
"""
# $id, $most, $day → the commitments that it has to do with, by role; undated ones last.
COMMITMENTS = """
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r:MADE|RESPONSIBLE_FOR|ADDRESSED_TO|CONCERNS]-(c:Commitment)
  WITH type(r) AS role, c ORDER BY coalesce(c.deadline_latest, date('9999-12-31')), c.id
  WITH role, count(*) AS number, collect(DISTINCT c)[..$most] AS found
  RETURN toLower(role) AS role, number, found
}
RETURN role, number, [c IN found | {id: c.id, type: c.type, summary: coalesce(c.summary, c.text),
  deadline: c.deadline_edtf, deadline_latest: c.deadline_latest, amount_gbp: c.amount_gbp}] AS rows ORDER BY role
"""
# $id → figures about it, the largest sums of money first.
FIGURES = """
MATCH (n:Entity {id: $id})<-[r:ABOUT]-(f:Figure)
RETURN f.id AS id, f.value AS value, f.unit AS unit, f.approximate AS approximate, f.measures AS measures,
  r.fact AS fact ORDER BY f.unit <> 'GBP', f.value DESC, id LIMIT 40
"""
# $id → who holds or held which post, in the body and its committees.
PEOPLE = f"""
MATCH (n:Body {{id: $id}})<-[:PART_OF*0..2]-(b:Body)<-[:POST_IN]-(post:Post)<-[r:HOLDS]-(p:Person) WHERE {HELD}
RETURN DISTINCT p.id AS id, p.name AS name, post.title AS title, post.id AS post, b.id AS body, b.name AS body_name,
  r.valid_from AS valid_from, r.valid_to AS valid_to, r.fact AS fact, b = n AS own
ORDER BY own DESC, body_name, name, title LIMIT 200
"""
# $id → the posts of a person.
POSTS = f"""
MATCH (:Person {{id: $id}})-[r:HOLDS]->(post:Post) WHERE {HELD}
OPTIONAL MATCH (post)-[:POST_IN]->(b:Body)
RETURN post.id AS id, post.title AS title, b.id AS body, b.name AS body_name, r.valid_from AS valid_from,
  r.valid_to AS valid_to, r.fact AS fact ORDER BY valid_from, title, body_name LIMIT 200
"""
# $id → the papers whose text says something of it.
PAPERS = """
MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE s.live_fact IS NOT NULL AND s.basis = 'text'
WITH s LIMIT 20000
MATCH (s)-[:STATED_IN]->(d:Document)
WITH d, count(*) AS statements, min(s.start) AS start, collect(s.end)[0] AS end
ORDER BY statements DESC, d.id LIMIT 30
RETURN d.id AS id, coalesce(d.title, d.name) AS title, d.document_kind AS kind, d.published_edtf AS published,
  coalesce(d.illustrative, false) AS illustrative, statements, start ORDER BY statements DESC, id
"""
# $id → the bodies that came before and after it, and those steps between them.
LIFE = """
MATCH (n:Body {id: $id})
CALL (n) {
  MATCH (n)-[:SUCCEEDS*1..4]->(b:Body) RETURN b LIMIT 60
  UNION
  MATCH (n)<-[:SUCCEEDS*1..4]-(b:Body) RETURN b LIMIT 60
  UNION
  RETURN n AS b
}
WITH n, collect(DISTINCT b) AS bodies
UNWIND bodies AS b
RETURN b.id AS id, b.name AS name, b.type AS type, b.valid_from AS valid_from, b.valid_to AS valid_to, b = n AS own,
  COLLECT { MATCH (b)-[r:SUCCEEDS]->(e:Body) WHERE e IN bodies
            RETURN {id: e.id, from: r.valid_from, part: coalesce(r.part, false), fact: r.fact} AS row
            ORDER BY row.id } AS earlier
ORDER BY coalesce(b.valid_from, date('1900-01-01')), coalesce(b.valid_to, date('9999-12-31')), b.id
"""
# $id → changes of bodies that it went into or came from.
EVENTS = """
MATCH (n:Body {id: $id})<-[:ORIGINAL_BODY|RESULTING_BODY]-(e:ChangeEvent)
WITH DISTINCT e
RETURN e.id AS id, e.change_kind AS kind, e.happened_on_edtf AS day,
  COLLECT { MATCH (e)-[:ORIGINAL_BODY]->(b) RETURN DISTINCT {id: b.id, name: b.name} AS row ORDER BY row.id } AS before,
  COLLECT { MATCH (e)-[:RESULTING_BODY]->(b) RETURN DISTINCT {id: b.id, name: b.name} AS row ORDER BY row.id } AS after
ORDER BY e.happened_on_earliest, id LIMIT 60
"""
# $facts → for each the first of the statements that it rests on, with its paper.
EVIDENCE = """
UNWIND $facts AS fact
MATCH (s:Statement {live_fact: fact})-[:STATED_IN]->(d:Document)
WITH fact, s, d ORDER BY s.live_order, s.record_id
WITH fact, collect([s, d])[0] AS first
WITH fact, first[0] AS s, first[1] AS d
RETURN fact, s.id AS statement, s.quote AS quote, s.start AS start, s.end AS end, d.id AS document,
  coalesce(d.title, d.name) AS document_title, coalesce(d.illustrative, false) AS illustrative
"""
# $ids → their names.
NAMES = f"MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n.type AS type, {NAME.format('n')} AS name"
# $id → the statements about a commitment that its page shows.
OF_COMMITMENT = """
MATCH (c:Commitment {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.live_fact IS NOT NULL
MATCH (s)-[:SUBJECT]->(a)
RETURN s.id AS id, s.predicate AS predicate, a.id AS subject, s.object AS object, toString(s.value) AS value,
  s.quote AS quote, s.start AS start, s.end AS end, s.confidence AS confidence, d.id AS document,
  coalesce(d.title, d.name) AS document_title, coalesce(d.illustrative, false) AS illustrative
ORDER BY document, start, predicate, id LIMIT 200
"""
# $id, $as_of → what lies in a place: the bodies that cover it.
COVERED = f"""
MATCH (a:Area {{id: $id}})<-[r:COVERS]-(b:Body) WHERE {HELD}
RETURN b.id AS id, b.type AS type, b.name AS name, r.valid_from AS valid_from, r.valid_to AS valid_to, r.fact AS fact
ORDER BY coalesce(r.valid_to, date('9999-12-31')) DESC, b.type, b.name, id LIMIT 300
"""
# $id, $most → the commitments of bodies that cover a place.
PLACE_COMMITMENTS = """
MATCH (:Area {id: $id})<-[:WITHIN*0..3]-(:Area)<-[:COVERS]-(b:Body)
WITH DISTINCT b
MATCH (b)-[:MADE|RESPONSIBLE_FOR|ADDRESSED_TO]-(c:Commitment)
WITH DISTINCT c ORDER BY coalesce(c.deadline_latest, date('9999-12-31')), c.id
WITH count(c) AS number, collect(c)[..$most] AS found
RETURN number, [c IN found | {id: c.id, type: c.type, summary: coalesce(c.summary, c.text), deadline: c.deadline_edtf,
  deadline_latest: c.deadline_latest, amount_gbp: c.amount_gbp}] AS rows
"""
