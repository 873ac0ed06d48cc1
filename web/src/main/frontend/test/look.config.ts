import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { answer } from './registry.ts';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';" +
  " connect-src 'self'; base-uri 'none'; form-action 'self'";
const OF_EXPLORER =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;" +
  " font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

async function reply(request: IncomingMessage, response: ServerResponse) {
  const { query, variables } = JSON.parse(await text(request)) as {
    query: string;
    variables: Record<string, unknown>;
  };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(await answer(query, variables)));
}

/** Shows the built pages with the sample, under the policy that the server sets: npm run look. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  build: { outDir: fileURLToPath(new URL('../../../../target/frontend', import.meta.url)) },
  preview: {
    port: 4173,
    strictPort: true,
  },
  plugins: [
    {
      name: 'sample-registry',
      configurePreviewServer: (server) => {
        server.middlewares.use((request, response, next) => {
          const explorer = request.url === '/graphiql';
          if (explorer) request.url = '/graphiql.html';
          response.setHeader('Content-Security-Policy', explorer ? OF_EXPLORER : STRICT);
          next();
        });
        server.middlewares.use('/graphql', (request, response, next) => {
          if (request.method === 'POST') reply(request, response).catch(next);
          else next();
        });
      },
    },
  ],
});
