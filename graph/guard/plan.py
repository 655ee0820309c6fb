"""What the server's plan of a query shows: whether it only reads, with known operators and listed procedures."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph.guard.rules import HIDDEN, OPERATORS, PROCEDURES
from joinedup.errors import RefusedQuery


def judge(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """Raise RefusedQuery unless the query reads and each of its operators is known to. What is unknown is refused."""
    if plan is None:
        raise RefusedQuery("The server gave no plan for the query, so it is not let through.")
    for operator, details in operators(plan):
        _judge_operator(operator, details)
    if query_type != "r":
        raise RefusedQuery("The query writes or administers. Here the graph is read only.")


def operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each operator of the plan with its details, the first is that of the result."""
    waiting = [plan]
    while waiting:
        node = waiting.pop()
        name = str(node.get("operatorType", "")).partition("@")[0].partition("(")[0]
        yield name, str((node.get("args") or {}).get("Details") or "")
        waiting.extend(reversed(node.get("children") or []))


def as_json(plan: Mapping[str, Any]) -> dict[str, Any]:
    """The plan as it is shown: operator, details, estimated rows, and what feeds it."""
    args = plan.get("args") or {}
    return {
        "operator": str(plan.get("operatorType", "")).partition("@")[0],
        "details": args.get("Details"),
        "estimated_rows": args.get("EstimatedRows"),
        "from": [as_json(child) for child in plan.get("children") or []],
    }


def _judge_operator(operator: str, details: str) -> None:
    if operator not in OPERATORS:
        raise RefusedQuery(
            f"The query needs the operation {operator or 'without a name'}, which is not let through here."
        )
    if any(word in details for word in HIDDEN):
        raise RefusedQuery(
            "A procedure call inside an expression cannot be checked, so it is not let through. "
            "Put it into a CALL of its own before the expression."
        )
    if operator == "ProcedureCall":
        procedure = details.partition("(")[0].strip()
        if procedure not in PROCEDURES:
            raise RefusedQuery(
                f"The procedure {procedure} is not let through. These are: {', '.join(sorted(PROCEDURES))}."
            )
