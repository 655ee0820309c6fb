// title: Papers of a publisher
// question: Which papers of this body are in the graph?
// group: Papers
// parameters:
//   publisher: {type: id, description: "The publisher", example: council-BPL}
// takes: [known_at]
// columns:
//   document: id
//   title: text
//   kind: text
//   published: edtf
//   publisher: id
//   source_url: text
//   licence: text
MATCH (d:Document)
WHERE d.document_kind IS NOT NULL OR d.title IS NOT NULL
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Body)
WITH d, b WHERE $publisher IS NULL OR b.id = $publisher
RETURN d.id AS document, d.title AS title, d.document_kind AS kind, d.published_edtf AS published, b.id AS publisher,
  d.source_url AS source_url, d.licence AS licence
ORDER BY published, document, publisher
