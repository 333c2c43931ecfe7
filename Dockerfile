# The same steps as without Docker: docs/running.md. Debian's build tools compile better-sqlite3 where npm has no ready-made one.
FROM node:22-bookworm
WORKDIR /opt/firsthand
COPY . .
RUN docs/running/install.sh
RUN install -d -o node -g node -m 700 /var/lib/firsthand
USER node
ENV HOST=0.0.0.0 PORT=3000 FIRSTHAND_DATA=/var/lib/firsthand
# Without this, memory that compiler threads used once is never given back: some 60 MB.
ENV MALLOC_ARENA_MAX=2
VOLUME /var/lib/firsthand
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD curl --fail --silent --output /dev/null http://127.0.0.1:$PORT/healthz
CMD ["node", "app/process/serve.mjs"]
