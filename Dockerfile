# syntax=docker/dockerfile:1
# thoisu in a container: not root, the program read-only, everything that changes under /data.
#
#   docker build -t thoisu .
#   docker run --rm --read-only --tmpfs /tmp -v thoisu:/data -v ./archive:/archive:ro thoisu reindex /archive
#   docker run -d --read-only --tmpfs /tmp -v thoisu:/data -p 127.0.0.1:8000:8000 thoisu

FROM python:3.12-slim-bookworm AS build
WORKDIR /src
RUN python -m venv /opt/thoisu
COPY requirements-opensearch.lock ./
RUN /opt/thoisu/bin/pip install --no-cache-dir --require-hashes -r requirements-opensearch.lock
COPY pyproject.toml README.md LICENSE ./
COPY corpus corpus
COPY indexer indexer
COPY webui webui
# The lock holds the build tools too, so that nothing is fetched here.
RUN /opt/thoisu/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.12-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin thoisu \
 && install -d -o thoisu -g thoisu /data
COPY --from=build /opt/thoisu /opt/thoisu
ENV PATH=/opt/thoisu/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    THOISU_INDEX=/data/index
USER thoisu
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["thoisu"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000", "--proxies", "1"]
