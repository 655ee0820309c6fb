// Uniqueness constraints and indexes of the graph, made from landscape.yaml by `make ontology`: do not edit.
// One command a line, each ending in a semicolon; lines that begin with // are comments. The store runs every command
// in a transaction of its own, in this order; each does nothing where it has been run before. A uniqueness constraint
// brings its own index. Afterwards `CALL db.awaitIndexes()` waits until they can be used.
// Full-text: `CALL db.index.fulltext.queryNodes('names', $text) YIELD node, score` over what entities are called,
// 'words' over the words of commitments and figures, 'quotes' over the quotes of statements.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_record_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.record_id IS UNIQUE;
CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE CONSTRAINT judgement_record_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.record_id IS UNIQUE;
CREATE CONSTRAINT counter_id IF NOT EXISTS FOR (n:Counter) REQUIRE n.id IS UNIQUE;
CREATE INDEX body_name IF NOT EXISTS FOR (n:Body) ON (n.name);
CREATE INDEX body_valid_from IF NOT EXISTS FOR (n:Body) ON (n.valid_from);
CREATE INDEX body_valid_to IF NOT EXISTS FOR (n:Body) ON (n.valid_to);
CREATE INDEX commitment_deadline_earliest IF NOT EXISTS FOR (n:Commitment) ON (n.deadline_earliest);
CREATE INDEX commitment_deadline_latest IF NOT EXISTS FOR (n:Commitment) ON (n.deadline_latest);
CREATE INDEX statement_id IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE INDEX statement_live_fact IF NOT EXISTS FOR (n:Statement) ON (n.live_fact);
CREATE INDEX statement_live_order IF NOT EXISTS FOR (n:Statement) ON (n.live_order);
CREATE INDEX change_operation IF NOT EXISTS FOR (n:Change) ON (n.operation);
CREATE INDEX judgement_id IF NOT EXISTS FOR (n:Judgement) ON (n.id);
CREATE INDEX judgement_document IF NOT EXISTS FOR (n:Judgement) ON (n.document);
CREATE INDEX judgement_entity IF NOT EXISTS FOR (n:Judgement) ON (n.entity);
CREATE INDEX judgement_other IF NOT EXISTS FOR (n:Judgement) ON (n.other);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.title, n.alias, n.notation] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Entity) ON EACH [n.text, n.summary, n.measures] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX quotes IF NOT EXISTS FOR (n:Statement) ON EACH [n.quote] OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
