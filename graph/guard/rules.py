"""What the guard lets through, as tables. Sources: the operator and function pages of the Cypher manual, 5 and 25.

A name that stands in no table is refused, so a new server version can make the guard stricter, never weaker.
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Operators that read or compute, without what follows `(` or `@`. From the manual's "Operators in detail".
OPERATORS = _names(
    """
    AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
    DynamicLabelNodeLookup NodeByIdSeek NodeByElementIdSeek NodeIndexSeek NodeUniqueIndexSeek MultiNodeIndexSeek
    AssertingMultiNodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexContainsScan
    NodeIndexEndsWithScan NodeIndexScan NodeCountFromCountStore RelationshipCountFromCountStore
    DirectedAllRelationshipsScan UndirectedAllRelationshipsScan DirectedRelationshipTypeScan
    UndirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan
    DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek DirectedRelationshipByElementIdSeek
    UndirectedRelationshipByElementIdSeek DirectedRelationshipIndexScan UndirectedRelationshipIndexScan
    DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
    UndirectedRelationshipIndexSeekByRange DirectedRelationshipIndexContainsScan
    UndirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan
    UndirectedRelationshipIndexEndsWithScan DynamicDirectedRelationshipTypeLookup
    DynamicUndirectedRelationshipTypeLookup PartitionedAllNodesScan PartitionedNodeByLabelScan PartitionedUnwind
    Expand OptionalExpand VarLengthExpand PruningVarLengthExpand BFSPruningVarLengthExpand ShortestPath
    AllShortestPaths StatefulShortestPath Repeat RepeatOptions PathPropagatingBFS ProjectEndpoints Apply SemiApply
    AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply
    LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply RollUpApply Argument CartesianProduct
    NodeHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin ValueHashJoin AssertSameNode TriadicSelection
    TriadicBuild TriadicFilter Optional Filter CacheProperties Projection Unwind Distinct OrderedDistinct
    EagerAggregation OrderedAggregation Sort PartialSort Top PartialTop Top1WithTies Limit ExhaustiveLimit Skip
    Union OrderedUnion Eager EmptyRow EmptyResult ProduceResults ProcedureCall ArgumentTracker Input Anti
    """
)

# Procedures that only read the graph's own shape or its full-text indexes.
PROCEDURES = _names(
    """
    db.labels db.relationshipTypes db.propertyKeys db.schema.visualization db.schema.nodeTypeProperties
    db.schema.relTypeProperties db.index.fulltext.queryNodes db.index.fulltext.queryRelationships
    """
)

# Functions with a namespace that belong to Cypher itself; functions of plug-ins can do anything.
FUNCTIONS = _names(
    """
    date.realtime date.statement date.transaction date.truncate datetime.fromepoch datetime.fromepochmillis
    datetime.realtime datetime.statement datetime.transaction datetime.truncate duration.between duration.indays
    duration.inmonths duration.inseconds localdatetime.realtime localdatetime.statement localdatetime.transaction
    localdatetime.truncate localtime.realtime localtime.statement localtime.transaction localtime.truncate
    point.distance point.withinbbox time.realtime time.statement time.transaction time.truncate
    vector.similarity.cosine vector.similarity.euclidean
    """
)

# Words in the details of an operator that betray a subquery which shows as no operator of its own.
HIDDEN = ("LOAD CSV", "ResolvedCall(", "ResolvedNonLocalCall(", "UnresolvedCall(")

LONGEST_TEXT = 20_000  # characters; the longest of the project's own queries has under 3,000
DEEPEST = 100  # brackets and operators inside one another; from 200 to 400 on 5.26 never answers, and cannot be stopped
MOST_CLAUSES = 200  # planning 400 branches of a UNION takes more than three seconds
MOST_XOR = 8  # twenty are planned for ever
DEEPEST_SUBQUERY = 5  # EXISTS, COUNT, COLLECT or CALL inside one another; twenty are planned for ever
LONGEST_CHAIN = 20  # .a.b.c, [0][1][2] or :A:B:C; thousands are planned for ever
LONGEST_RANGES = 1_000_000  # all range() of a query multiplied; lists in expressions count towards no memory limit
LONGEST_STRING = 10_000  # characters of one text among the parameters
LONGEST_PADDING = 10_000  # of lpad and rpad
MOST_REPLACED = 1_000  # times that all replace() of a query may lengthen a text
MOST_COPIES = 200  # of one value that steps may put together; a paper's text has up to a million characters
LARGEST_REPEATED = 50_000_000  # the longest text times all range() values, where texts are joined

# Words with which a clause begins.
CLAUSES = _names(
    "MATCH OPTIONAL WITH RETURN WHERE UNWIND CALL UNION YIELD ORDER SKIP LIMIT OFFSET USING FILTER LET FOR FINISH"
)
# Functions that give a number or a flag, however large what they are given: they end any growth.
SMALL = _names(
    """
    SIZE LENGTH COUNT SUM AVG STDEV STDEVP TOINTEGER TOFLOAT TOBOOLEAN ABS SIGN ROUND CEIL FLOOR SQRT EXISTS
    ISEMPTY CHAR_LENGTH CHARACTER_LENGTH DATE DATETIME DURATION TYPE ELEMENTID ID ANY ALL NONE SINGLE VALUETYPE
    """
)
