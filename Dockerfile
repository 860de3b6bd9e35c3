FROM node:20-bookworm-slim AS dependencies
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY server ./server
COPY scrapers ./scrapers
COPY views ./views
COPY data ./data
RUN mkdir -p data/local && chown 1000:1000 data/local
USER 1000:1000
VOLUME /app/data/local
EXPOSE 3000
CMD ["node", "--import", "tsx", "server/main.ts"]
