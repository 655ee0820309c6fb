"""The settings that close the server are in force on a running one, not only written."""

import neo4j
import psutil
import pytest

from graph.local.configuration import CLOSED
from graph.local.server import Access

# Neo4j shows these otherwise than they are written.
SHOWN = {"32m": "32.00MiB"}


def test_every_closing_setting_is_in_force(driver: neo4j.Driver) -> None:
    rows = driver.execute_query("SHOW SETTINGS YIELD name, value RETURN name, value").records
    in_force = {row["name"]: str(row["value"]) for row in rows if row["name"] in CLOSED}
    # Internal ones are not shown: the blocklist is proved by the test below.
    shown = {name: SHOWN.get(value, value) for name, value in CLOSED.items() if not name.startswith("internal.")}
    assert in_force == shown


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1:1/", "https://[::1]:1/"])
def test_load_csv_reads_neither_file_nor_network(driver: neo4j.Driver, address: str) -> None:
    with pytest.raises(neo4j.exceptions.ClientError, match=r"cannot|block|disallow|not allowed|configuration"):
        driver.execute_query("LOAD CSV FROM $address AS row RETURN row", address=address)


def test_listens_on_loopback_alone(neo4j_server: Access) -> None:
    ours = int(neo4j_server.uri.rsplit(":", 1)[1])
    listening = {
        address.ip.removeprefix("::ffff:")
        for connection in psutil.net_connections("tcp")
        if connection.status == psutil.CONN_LISTEN and (address := connection.laddr) and address.port == ours
    }
    assert listening == {"127.0.0.1"}
